# Ruby's fork server: src/main/c/runner/server.h.
#
# Required by `-r` after the interpreter has opened its program and before it reads it. Here it stops. For a run, a
# child of it takes the run's uid, limits and streams, opens the run's program in the place of the placeholder, puts its
# path where the interpreter remembers the placeholder's, and lets the interpreter go on as if nothing had been.
proc do
  nice = 10
  job_bytes = 1 << 18
  fds = 4
  set_dumpable = 4 # of prctl(2)
  populate_write = 23 # of madvise(2), since Linux 5.14
  quiet_seconds = 0.02
  arm = RUBY_PLATFORM.start_with?("aarch64", "arm64")
  recvmsg, prctl, dup3, madvise, wait4 = arm ? [212, 167, 24, 233, 260] : [47, 157, 292, 28, 61]
  placeholder = $0.dup.freeze
  program = ObjectSpace.each_object(File).find { |file| !file.closed? && file.path == placeholder }
  control, jobs = ENV["CACHEHIT_FORK_SERVER"].split(",").map { |fd| IO.for_fd(fd.to_i, "r+b") }
  control.sync = true
  abort "the interpreter has not opened its program" unless program

  # A child's exit code, which does not stay in `$?`.
  wait = lambda do |child|
    status = "\0".b * 4
    syscall(wait4, child, [status].pack("p").unpack1("J"), 0, 0)
    status.unpack1("l") >> 8 & 255
  rescue Errno::EINTR
    retry
  end

  # Forks children for PID 1, by way of a process that ends at once. Returns how many there are and, in them, what they can
  # read the end of that process from.
  fork_children = lambda do |count|
    helper = Process.fork
    return wait.call(helper), nil if helper
    made = 0
    begin
      # They are what the kernel kills first when the container is out of memory.
      File.write("/proc/self/oom_score_adj", "1000")
      forking, open_while_forking = IO.pipe
      while made < count
        unless Process.fork
          open_while_forking.close
          return made, forking
        end
        made += 1
      end
    rescue SystemCallError
      # As many as there can be.
    end
    exit! made
  end

  # Returns in each child, what fork_children gives it.
  serve = lambda do
    loop do
      count = begin
        control.sysread(16)
      rescue Errno::EINTR
        retry
      rescue EOFError
        exit! 0
      end
      made, forking = fork_children.call(count.to_i)
      return forking if forking
      control.syswrite(made.to_s)
    end
  end

  # Receives a message with descriptors, for which core Ruby has no method. The room for it is made once: its children
  # copy of it what they write.
  words = "\0".b * job_bytes
  receive = lambda do
    extra = "\0".b * 64
    vector = [[words].pack("p").unpack1("J"), job_bytes].pack("JJ")
    message = [0, 0, [vector].pack("p").unpack1("J"), 1, [extra].pack("p").unpack1("J"), extra.bytesize, 0].pack("J7")
    size = syscall(recvmsg, jobs.fileno, [message].pack("p").unpack1("J"), 0)
    exit! 0 if size == 0
    source_size, rest = words.byteslice(0, size).split("\0", 2)
    size = rest.bytesize - [0, source_size.to_i].max
    source = rest.byteslice(size..) if source_size.to_i >= 0
    [rest.byteslice(0, size).split("\0", -1)[0...-1], source, extra.unpack("@16l#{fds}")]
  end

  become = lambda do |uid|
    Process.groups = []
    Process::Sys.setresgid(uid, uid, uid)
    Process::Sys.setresuid(uid, uid, uid)
    Process.setpriority(Process::PRIO_PROCESS, 0, nice)
    # As after an exec. Nothing in this memory is secret, and no program ran in it.
    syscall(prctl, set_dumpable, 1, 0, 0, 0)
  end

  # What the runner's own children make, too: the file in the directory, and a link to it.
  make_program = lambda do |path, directory, source|
    name = File.basename(path)
    Dir.mkdir(directory, 0o700)
    flags = File::WRONLY | File::CREAT | File::EXCL | File::NOFOLLOW
    File.open("#{directory}/#{name}", flags, 0o644) { |file| file.write(source) }
    File.symlink("#{File.basename(directory)}/#{name}", path)
  end

  limit = lambda do |cpu, cpu_hard, processes, files, file_size|
    Process.setrlimit(:CPU, cpu, cpu_hard) if cpu > 0
    Process.setrlimit(:NPROC, processes)
    Process.setrlimit(:NOFILE, files)
    Process.setrlimit(:FSIZE, file_size)
  end

  # Before addresses are taken, since it moves objects.
  Process.warmup if Process.respond_to?(:warmup)

  # Where in memory the placeholder is: in strings, and in the arguments as /proc shows them.
  strings = ObjectSpace.each_object(String).select { |text| text == placeholder && !text.equal?(placeholder) }
  places = strings.map { |text| [text].pack("p").unpack1("J") }
  stat = File.read("/proc/self/stat")
  first, last, given, given_end = stat[stat.rindex(")")..].split.values_at(46, 47, 48, 49).map(&:to_i)
  # For writing, since where that is not allowed, as in gVisor, there can be no server.
  File.open("/proc/self/mem", "r+b") do |memory|
    at = memory.pread(last - first, first).index(placeholder)
    places << first + at if at
  end

  # Once the interpreter has noted that it has loaded this file, it is told to forget it.
  me = __FILE__
  trace = TracePoint.new(:return) do
    if $LOADED_FEATURES.delete(me)
      trace.disable
      trace = nil
    end
  end

  # Memory in use, which its children share until they write.
  start = size = own = nil
  writable = File.readlines("/proc/self/smaps").filter_map do |line|
    case line
    when /\A(\h+)-(\h+) (\S\S)(.*)/
      start, size = $1.hex, $2.hex - $1.hex
      own = $3 == "rw" && !$4.end_with?("[stack]")
      nil
    when /\ARss:\s+(\d+) kB/
      [start, size] if own && $1.to_i * 2048 > size
    end
  end

  forking = serve.call
  control.close
  memory = File.open("/proc/self/mem", "r+b")
  memory.sync = true
  trace.enable(target: method(:require))
  unless IO.select([jobs], nil, nil, quiet_seconds)
    # Copies the pages that a program would have to wait for one by one.
    writable.each do |start, size|
      syscall(madvise, start, size, populate_write)
    rescue SystemCallError
      break
    end
  end
  words, source, (input, output, error, report) = receive.call
  forking.read
  forking.close
  Thread.pass while Process.ppid != 1
  # Whoever has said who it is must not end with the server's group.
  Process.setsid
  report = IO.for_fd(report, "wb")
  report.syswrite("P#{Process.pid} #{Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID, :microsecond)}\n")
  begin
    jobs.close
    [input, output, error].each_with_index do |fd, number|
      syscall(dup3, fd, number, 0)
      IO.for_fd(fd).close
    end
    numbers, path, directory = words.first(6).map(&:to_i), words[6], words[7]
    variables = 9 + words[8].to_i
    places.each do |place|
      memory.pwrite(path, place) if memory.pread(path.bytesize, place) == placeholder
    end
    become.call(numbers.shift)
    make_program.call(path, directory, source) if source
    limit.call(*numbers)
    program.reopen(path)
    Dir.chdir(directory)
    ENV.replace(words[9...variables].to_h { |variable| variable.split("=", 2) })
    # As /proc shows it; nothing points there any more.
    variable_words = [*words[9...variables], ""].join("\0")
    memory.pwrite(variable_words.byteslice(0, given_end - given).ljust(given_end - given, "\0"), given)
    memory.close
    locale = Encoding.find("locale")
    ARGV.replace(words.drop(variables).map { |word| word.force_encoding(locale).freeze })
    $. = 0
  rescue Exception => fault
    report.syswrite(fault.message)
    exit! 127
  end
  report.close
end.call
