package dev.cachehit.system;

import static dev.cachehit.system.Expectation.endedAsOneOf;
import static dev.cachehit.system.Expectation.error;
import static dev.cachehit.system.Expectation.ok;
import static dev.cachehit.system.Expectation.stderrHas;
import static dev.cachehit.system.Expectation.stdout;
import static dev.cachehit.system.Expectation.timeout;
import static dev.cachehit.system.Expectation.within;
import static dev.cachehit.system.HostileProgram.python;
import static dev.cachehit.system.HostileProgram.ruby;

import java.util.stream.Stream;

/** Programs that start, kill or leave behind processes. */
final class ProcessCases {
    private static final int LONG_BEFORE_THE_LIMIT = 3500;

    private ProcessCases() {}

    static Stream<HostileProgram> all() {
        return Stream.of(
                python("6 fork bomb", """
                        import os
                        while True:
                            try:
                                os.fork()
                            except OSError:
                                pass
                        """).endedAfter(1500).gives(endedAsOneOf("timeout", "memory")),
                ruby("6 fork bomb", """
                        loop do
                          fork
                        rescue SystemCallError
                          nil
                        end
                        """).endedAfter(1500).gives(endedAsOneOf("timeout", "memory")),
                python("7 fork and setsid bomb", """
                        import os
                        while True:
                            try:
                                if os.fork() == 0:
                                    os.setsid()
                            except OSError:
                                pass
                        """).endedAfter(1500).gives(endedAsOneOf("timeout", "memory")),
                python("8 thread bomb", """
                        import threading, time
                        while True:
                            threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
                        """).gives(error(), stderrHas("can't start new thread")),
                // Ruby itself may hang at the limit, deaf to everything but SIGKILL.
                ruby("8 thread bomb", """
                        loop { Thread.new { sleep } }
                        """).endedAfter(1500).gives(endedAsOneOf("error", "timeout")),
                python("9 a child that keeps stdout open", """
                        import os, time
                        if os.fork() == 0:
                            time.sleep(60)
                        print('parent')
                        """)
                        .gives(ok(), stdout("parent\n"), within(LONG_BEFORE_THE_LIMIT)),
                ruby("9 a child that keeps stdout open", """
                        fork { sleep 60 }
                        puts 'parent'
                        """)
                        .gives(ok(), stdout("parent\n"), within(LONG_BEFORE_THE_LIMIT)),
                python("10 a daemon that keeps stdout open", """
                        import os, time
                        if os.fork() == 0:
                            os.setsid()
                            if os.fork() == 0:
                                time.sleep(60)
                            os._exit(0)
                        os.wait()
                        print('parent')
                        """)
                        .gives(ok(), stdout("parent\n"), within(LONG_BEFORE_THE_LIMIT)),
                ruby("10 a daemon that keeps stdout open", """
                        fork { Process.daemon(true, true); sleep 60 }
                        Process.wait
                        puts 'parent'
                        """)
                        .gives(ok(), stdout("parent\n"), within(LONG_BEFORE_THE_LIMIT)),
                python("11 kills everything that it may", """
                        import os
                        try:
                            os.kill(-1, 9)
                        except OSError:
                            pass
                        print('alone')
                        """).gives(ok(), stdout("alone\n")),
                python("12 signals to PID 1 and to its parent", """
                        import os
                        for pid in (1, os.getppid()):
                            for signal in (9, 15, 19, 1):
                                try:
                                    os.kill(pid, signal)
                                    print('sent', signal)
                                except PermissionError:
                                    print('denied')
                        """).gives(ok(), stdout("denied\n".repeat(8))),
                python("13 stops itself", """
                        import os, signal
                        os.kill(os.getpid(), signal.SIGSTOP)
                        """).endedAfter(1000).gives(timeout()),
                python("14 executes itself for ever", """
                        import os, sys
                        os.execv(sys.executable, [sys.executable, __file__])
                        """).endedAfter(1000).gives(timeout()));
    }
}
