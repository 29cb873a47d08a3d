package dev.cachehit.system;

import static dev.cachehit.system.Expectation.stdout;
import static dev.cachehit.system.Expectation.stdoutMatches;
import static dev.cachehit.system.Expectation.timeout;

import java.util.stream.Stream;

/** Programs that do not end by themselves. */
final class TimeCases {
    private TimeCases() {}

    static Stream<HostileCase> all() {
        return Stream.of(
                new HostileCase(1, "endless loop")
                        .python("""
                                print('before', flush=True)
                                while True:
                                    pass
                                """)
                        .ruby("""
                                $stdout.sync = true
                                puts 'before'
                                loop {}
                                """)
                        .javascript("""
                                console.log('before');
                                while (true);
                                """)
                        .endedAfter(1500)
                        .gives(timeout(), stdout("before\n")),
                new HostileCase(2, "sleep past the limit")
                        .python("""
                                import time
                                print('before', flush=True)
                                time.sleep(60)
                                """)
                        .ruby("""
                                $stdout.sync = true
                                puts 'before'
                                sleep 60
                                """)
                        .javascript("""
                                console.log('before');
                                setTimeout(() => {}, 60000);
                                """)
                        .endedAfter(1500)
                        .gives(timeout(), stdout("before\n")),
                new HostileCase(3, "deaf to signals")
                        .python("""
                                import signal, time
                                for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGQUIT):
                                    signal.signal(number, signal.SIG_IGN)
                                print('deaf', flush=True)
                                time.sleep(60)
                                """)
                        .ruby("""
                                %w[TERM INT HUP].each { |name| trap(name, 'IGNORE') }
                                $stdout.sync = true
                                puts 'deaf'
                                sleep
                                """)
                        .javascript("""
                                for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(name, () => {});
                                console.log('deaf');
                                setTimeout(() => {}, 60000);
                                """)
                        .endedAfter(1500)
                        .gives(timeout(), stdout("deaf\n")),
                new HostileCase(4, "half an answer, then nothing")
                        .python("""
                                import sys, time
                                sys.stdout.write('half an ans')
                                sys.stdout.flush()
                                time.sleep(60)
                                """)
                        .ruby("""
                                print 'half an ans'
                                $stdout.flush
                                sleep
                                """)
                        .endedAfter(1500)
                        .gives(timeout(), stdout("half an ans")),
                new HostileCase(5, "a trickle")
                        .python("""
                                import sys, time
                                while True:
                                    sys.stdout.write('.')
                                    sys.stdout.flush()
                                    time.sleep(0.1)
                                """)
                        .ruby("""
                                $stdout.sync = true
                                loop { print '.'; sleep 0.1 }
                                """)
                        .endedAfter(1800)
                        .gives(timeout(), stdoutMatches("\\.{2,60}")));
    }
}
