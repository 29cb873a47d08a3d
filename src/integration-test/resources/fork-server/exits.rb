# A fork server that ends before it has begun.
exit! 3 if $0.include?("cachehit-fork-server")
