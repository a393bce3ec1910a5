#include "engine/config/names.h"
#include "tests/balancing/closedloop.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

/// Simulates each algorithm over backends that are made up, prints what it makes of them as tables, and exits
/// with 1 where one is beyond its bound. Seeded: each run prints the same.

using namespace signalbox;
using namespace signalbox::test;
using namespace std::chrono_literals;

namespace {

constexpr std::uint64_t keys = 50'000;
constexpr int workers = 2;

struct Contestant
{
    const char *name;
    BalancingConfig config;
    double shareError; ///< relative, at most, while idle
    double slowShare; ///< at most, of one of four that is 10 times slower
    double slowTail; ///< its p99 over round robin's at most, with one of four 20 times slower
};

Contestant contestant(Algorithm algorithm, double shareError, double slowShare = 1, double slowTail = 10,
    double balanceFactor = 0)
{
    BalancingConfig config;
    config.algorithm = algorithm;
    config.balanceFactor = balanceFactor;
    return {balanceFactor > 0 ? "  balance_factor 1.25" : name(algorithm), config, shareError, slowShare,
        slowTail};
}

std::vector<Contestant> contestants()
{
    return {
        contestant(Algorithm::WeightedRoundRobin, 0.0001),
        contestant(Algorithm::RoundRobin, 0.0001),
        contestant(Algorithm::LeastConnection, 0.0001, 0.15),
        contestant(Algorithm::ConsistentHashing, 0.25), // 3 / sqrt(160)
        contestant(Algorithm::ConsistentHashing, 0.25, 0.5, 10, 1.25),
        contestant(Algorithm::Maglev, 0.03), // 1 %, and what a sample of the keys adds
        contestant(Algorithm::TwoChoices, 0.03, 0.15),
        contestant(Algorithm::PeakEwma, 0.03, 0.15, 0.5),
        contestant(Algorithm::Random, 0.03),
    };
}

bool isWithinAll = true;

/// What stands behind a figure that has a bound.
const char *mark(double value, double bound)
{
    if (value <= bound)
        return " ";
    isWithinAll = false;
    return "!";
}

std::shared_ptr<const Balancer> balancerOf(const Contestant &contestant, const PickBench &bench)
{
    return makeBalancer(contestant.config, bench.backends, cursorAt());
}

void printShares()
{
    const Weights weights{1, 2, 3, 4, 5};
    std::puts("Shares of five idle backends with weights 1 to 5, in percent; error: the worst, relative\n");
    std::puts("algorithm                 1      2      3      4      5    error");
    for (const Contestant &each : contestants()) {
        PickBench bench(weights);
        const Counts counts = bench.count(*balancerOf(each, bench), 150'000);
        double worst = 0;
        std::printf("%-22s", each.name);
        for (std::size_t i = 0; i < weights.size(); ++i) {
            const double asked = usesWeights(each.config.algorithm) ? weights[i] / 15.0 : 0.2;
            worst = std::max(worst, std::abs(shareOf(counts, i) / asked - 1));
            std::printf(" %6.2f", 100 * shareOf(counts, i));
        }
        std::printf(" %6.2f %%%s\n", 100 * worst, mark(worst, each.shareError));
    }
}

std::vector<std::string> homes(PickBench &bench, const Contestant &contestant)
{
    const auto balancer = balancerOf(contestant, bench);
    std::vector<std::string> names;
    for (std::uint64_t i = 0; i < keys; ++i)
        names.push_back(bench.backends[bench.pick(*balancer, PickBench::keyOf(i)).value()].backend->name);
    return names;
}

/// What part of the keys moved, and what part did though neither home is `name`.
std::pair<double, double> moved(
    const std::vector<std::string> &before, const std::vector<std::string> &after, const std::string &name)
{
    double all = 0;
    double others = 0;
    for (std::size_t i = 0; i < keys; ++i) {
        if (before[i] == after[i])
            continue;
        ++all;
        others += before[i] != name && after[i] != name ? 1 : 0;
    }
    return {all / keys, others / keys};
}

void printMovedKeys()
{
    std::puts(
        "\nKeys that move, in percent: needlessly where neither backend is the one that came or went\n");
    std::puts("algorithm                one more (9.09)   needlessly   one less (10.00)   needlessly");
    for (const Contestant &each : contestants()) {
        PickBench bench(Weights(10, 1));
        if (!balancerOf(each, bench)->usesKey())
            continue;
        const double needless = each.config.algorithm == Algorithm::Maglev ? 0.05 : 0;
        const auto before = homes(bench, each);
        bench.add("new", 1);
        const auto [come, comeOthers] = moved(before, homes(bench, each), "new");
        bench.backends.pop_back();
        bench.backends.erase(bench.backends.begin() + 4);
        const auto [gone, goneOthers] = moved(before, homes(bench, each), "b4");
        std::printf("%-22s %14.2f %s %13.2f %s %14.2f %s %13.2f %s\n", each.name, 100 * come,
            mark(come, 0.14), 100 * comeOthers, mark(comeOthers, needless), 100 * gone, mark(gone, 0.15),
            100 * goneOthers, mark(goneOthers, needless));
    }
}

/// 32 clients for 20 s at four backends of 5 ms, of which one is slower.
std::vector<ClosedLoop::Answer> withSlowOne(const Contestant &contestant, double slower)
{
    PickBench bench(Weights(4, 1), workers);
    const auto balancer = balancerOf(contestant, bench);
    return ClosedLoop(bench, *balancer,
        [slower](std::size_t backend, ClosedLoop::Seconds) -> ClosedLoop::Seconds {
            return (backend == 3 ? slower : 1) * ClosedLoop::Seconds(5ms);
        })
        .run(32, 20s);
}

void printLatencies(double slower)
{
    std::printf(
        "\nFour backends of 5 ms, one of them %.0f times slower: latencies in ms, share of the slow one\n\n",
        slower);
    std::puts("algorithm                 p50     p90     p99   p99.9   requests/s    slow one");
    const auto roundRobin = withSlowOne(contestant(Algorithm::RoundRobin, 0), slower);
    for (const Contestant &each : contestants()) {
        const auto answers = withSlowOne(each, slower);
        std::printf("%-22s", each.name);
        for (const double part : {0.5, 0.9, 0.99, 0.999})
            std::printf(" %7.1f", 1'000 * percentile(answers, part).count());
        const double tail = percentile(answers, 0.99) / percentile(roundRobin, 0.99);
        const double share = shareOf(answers, 3, 0s, 20s);
        std::printf("%s %10.0f %9.2f %%%s\n", slower >= 20 ? mark(tail, each.slowTail) : " ",
            static_cast<double>(answers.size()) / 20, 100 * share, mark(share, each.slowShare));
    }
}

}

int main()
{
    printShares();
    printMovedKeys();
    printLatencies(10);
    printLatencies(20);
    std::puts(isWithinAll ? "\nAll within their bounds." : "\nBeyond a bound: what is marked with !");
    return isWithinAll ? 0 : 1;
}
