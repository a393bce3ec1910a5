"""What compare_peers and profile share."""
