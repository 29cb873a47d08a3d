package dev.cachehit.system;

import static dev.cachehit.system.Expectation.stdout;
import static dev.cachehit.system.Expectation.stdoutMatches;
import static dev.cachehit.system.Expectation.timeout;
import static dev.cachehit.system.HostileProgram.python;
import static dev.cachehit.system.HostileProgram.ruby;

import java.util.stream.Stream;

/** Programs that do not end by themselves. */
final class TimeCases {
    private TimeCases() {}

    static Stream<HostileProgram> all() {
        return Stream.of(
                python("1 endless loop", """
                        print('before', flush=True)
                        while True:
                            pass
                        """).endedAfter(2000).gives(timeout(), stdout("before\n")),
                ruby("1 endless loop", """
                        $stdout.sync = true
                        puts 'before'
                        loop {}
                        """).endedAfter(3000).gives(timeout(), stdout("before\n")),
                python("2 sleep past the limit", """
                        import time
                        print('before', flush=True)
                        time.sleep(60)
                        """).endedAfter(2000).gives(timeout(), stdout("before\n")),
                python("3 deaf to signals", """
                        import signal, time
                        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGQUIT):
                            signal.signal(number, signal.SIG_IGN)
                        print('deaf', flush=True)
                        time.sleep(60)
                        """).endedAfter(2000).gives(timeout(), stdout("deaf\n")),
                ruby("3 deaf to signals", """
                        %w[TERM INT HUP].each { |name| trap(name, 'IGNORE') }
                        $stdout.sync = true
                        puts 'deaf'
                        sleep
                        """).endedAfter(3000).gives(timeout(), stdout("deaf\n")),
                python("4 half an answer, then nothing", """
                        import sys, time
                        sys.stdout.write('half an ans')
                        sys.stdout.flush()
                        time.sleep(60)
                        """).endedAfter(2000).gives(timeout(), stdout("half an ans")),
                python("5 a trickle", """
                        import sys, time
                        while True:
                            sys.stdout.write('.')
                            sys.stdout.flush()
                            time.sleep(0.1)
                        """).endedAfter(3000).gives(timeout(), stdoutMatches("\\.{3,30}")));
    }
}
