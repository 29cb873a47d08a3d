at_exit { p $!, $!.status }
abort "a reason: ü"
