Process.constants.grep(/\ARLIMIT_/).sort.each { |name| p [name, Process.getrlimit(Process.const_get(name))] }
