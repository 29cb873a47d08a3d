# A fork server that cannot start.
raise "no fork server today" if $0.include?("cachehit-fork-server")
