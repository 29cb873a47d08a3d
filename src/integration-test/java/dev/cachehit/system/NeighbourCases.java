package dev.cachehit.system;

import static dev.cachehit.system.Expectation.ok;
import static dev.cachehit.system.Expectation.stdout;

import java.util.stream.Stream;

/** Programs that look at the run beside them, which has secrets in its source, its input and a file. */
final class NeighbourCases {
    private static final String PYTHON = """
            secret = 'SOURCE-SECRET'
            import time
            time.sleep(1.5)
            print('Hello, World!')
            """;
    private static final String RUBY = """
            secret = 'SOURCE-SECRET'
            sleep 1.5
            puts 'Hello, World!'
            """;
    private static final String PYTHON_SPY = """
            import glob, os, time
            def strangers():
                found = []
                for path in glob.glob('/proc/[0-9]*'):
                    try:
                        if os.stat(path).st_uid not in (0, os.getuid()):
                            found.append(path)
                    except OSError:
                        pass
                return found
            until = time.monotonic() + 2.5
            while not strangers() and time.monotonic() < until:
                time.sleep(0.02)
            neighbours = strangers()
            seen = set()
            for path in neighbours:
                for name in ('environ', 'mem', 'maps', 'fd/0', 'fd/1', 'cwd', 'root', 'stack', 'auxv'):
                    try:
                        open(f'{path}/{name}', 'rb').read(1)
                        seen.add(name)
                    except OSError:
                        pass
            own = os.path.realpath(__file__).rsplit('/', 1)[0]
            for path in glob.glob('/tmp/exec_*'):
                if not os.path.realpath(path).startswith(own):
                    try:
                        os.listdir(path) if os.path.isdir(path) else open(path).read()
                        seen.add(path)
                    except OSError:
                        pass
            print(len(neighbours) > 0, *sorted(seen))
            """;
    private static final String RUBY_SPY = """
            strangers = lambda do
              Dir.glob('/proc/[0-9]*').reject do |path|
                [0, Process.uid].include?(File.stat(path).uid)
              rescue SystemCallError
                true
              end
            end
            125.times { strangers.call.empty? ? sleep(0.02) : break }
            neighbours = strangers.call
            seen = %w[environ mem maps fd/0 fd/1 cwd root stack auxv].select do |name|
              neighbours.any? do |path|
                File.binread("#{path}/#{name}", 1)
              rescue SystemCallError
                false
              end
            end
            own = File.dirname(File.realpath(__FILE__))
            Dir.glob('/tmp/exec_*').each do |path|
              next if (File.realpath(path) rescue path).start_with?(own)
              File.directory?(path) ? Dir.children(path) : File.read(path)
              seen << path
            rescue SystemCallError
              nil
            end
            puts [neighbours.any? ? 'True' : 'False', *seen.sort].join(' ')
            """;

    private NeighbourCases() {}

    static Stream<HostileCase> all() {
        return Stream.of(new HostileCase(37, "looks at the run beside it")
                .python(PYTHON_SPY)
                .ruby(RUBY_SPY)
                .beside("python", PYTHON)
                .beside("ruby", RUBY)
                .gives(ok(), stdout("True\n")));
    }
}
