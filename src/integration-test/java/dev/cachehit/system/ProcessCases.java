package dev.cachehit.system;

import static dev.cachehit.system.Expectation.atOnce;
import static dev.cachehit.system.Expectation.endedAsOneOf;
import static dev.cachehit.system.Expectation.error;
import static dev.cachehit.system.Expectation.ok;
import static dev.cachehit.system.Expectation.stderrHas;
import static dev.cachehit.system.Expectation.stdout;
import static dev.cachehit.system.Expectation.timeout;

import java.util.stream.Stream;

/** Programs that start, kill or leave behind processes. */
final class ProcessCases {
    private ProcessCases() {}

    static Stream<HostileCase> all() {
        return Stream.of(
                new HostileCase(6, "fork bomb")
                        .python("""
                                import os
                                while True:
                                    try:
                                        os.fork()
                                    except OSError:
                                        pass
                                """)
                        .ruby("""
                                loop do
                                  fork
                                rescue SystemCallError
                                  nil
                                end
                                """)
                        .javascript("""
                                const { spawn } = require('child_process');
                                setInterval(() => spawn(process.execPath, [__filename]).on('error', () => {}), 1);
                                """)
                        .endedAfter(1000)
                        .gives(endedAsOneOf("timeout", "memory")),
                new HostileCase(7, "fork and setsid bomb")
                        .python("""
                                import os
                                while True:
                                    try:
                                        if os.fork() == 0:
                                            os.setsid()
                                    except OSError:
                                        pass
                                """)
                        .ruby("""
                                loop do
                                  Process.setsid if fork.nil?
                                rescue SystemCallError
                                  nil
                                end
                                """)
                        .endedAfter(1000)
                        .gives(endedAsOneOf("timeout", "memory")),
                new HostileCase(8, "thread bomb")
                        .python("""
                                import threading, time
                                while True:
                                    threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
                                """)
                        .ruby("loop { Thread.new { sleep } }")
                        .endedAfter("ruby", 1000)
                        .gives(error(), stderrHas("can't start new thread"))
                        // Ruby itself may hang at the limit, deaf to everything but SIGKILL.
                        .givesIn("ruby", endedAsOneOf("error", "timeout")),
                new HostileCase(9, "a child that keeps stdout open")
                        .python("""
                                import os, time
                                if os.fork() == 0:
                                    time.sleep(60)
                                print('parent')
                                """)
                        .ruby("""
                                fork { sleep 60 }
                                puts 'parent'
                                """)
                        .javascript("""
                                const { spawn } = require('child_process');
                                spawn('sleep', ['60'], { stdio: 'inherit', detached: true }).unref();
                                console.log('parent');
                                """)
                        .gives(ok(), stdout("parent\n"), atOnce()),
                new HostileCase(10, "a daemon that keeps stdout open")
                        .python("""
                                import os, time
                                if os.fork() == 0:
                                    os.setsid()
                                    if os.fork() == 0:
                                        time.sleep(60)
                                    os._exit(0)
                                os.wait()
                                print('parent')
                                """)
                        .ruby("""
                                fork { Process.daemon(true, true); sleep 60 }
                                Process.wait
                                puts 'parent'
                                """)
                        .gives(ok(), stdout("parent\n"), atOnce()),
                new HostileCase(11, "kills everything that it may")
                        .python("""
                                import os
                                try:
                                    os.kill(-1, 9)
                                except OSError:
                                    pass
                                print('alone')
                                """)
                        .ruby("""
                                begin
                                  Process.kill(:KILL, -1)
                                rescue SystemCallError
                                  nil
                                end
                                puts 'alone'
                                """)
                        .gives(ok(), stdout("alone\n")),
                new HostileCase(12, "signals to PID 1 and to its parent")
                        .python("""
                                import os
                                for pid in (1, os.getppid()):
                                    for signal in (9, 15, 19, 1):
                                        try:
                                            os.kill(pid, signal)
                                            print('sent', signal)
                                        except PermissionError:
                                            print('denied')
                                """)
                        .ruby("""
                                [1, Process.ppid].each do |pid|
                                  [9, 15, 19, 1].each do |signal|
                                    Process.kill(signal, pid)
                                    puts "sent #{signal}"
                                  rescue Errno::EPERM
                                    puts 'denied'
                                  end
                                end
                                """)
                        .gives(ok(), stdout("denied\n".repeat(8))),
                new HostileCase(13, "stops its parent and itself")
                        .python("""
                                import os, signal
                                try:
                                    os.kill(os.getppid(), signal.SIGSTOP)
                                    print('sent')
                                except PermissionError:
                                    print('denied', flush=True)
                                os.kill(os.getpid(), signal.SIGSTOP)
                                """)
                        .ruby("""
                                begin
                                  Process.kill(:STOP, Process.ppid)
                                  puts 'sent'
                                rescue Errno::EPERM
                                  puts 'denied'
                                end
                                $stdout.flush
                                Process.kill(:STOP, Process.pid)
                                """)
                        .endedAfter(1200)
                        .gives(timeout(), stdout("denied\n")),
                new HostileCase(14, "executes itself for ever")
                        .python("""
                                import os, sys
                                os.execv(sys.executable, [sys.executable, __file__])
                                """)
                        .ruby("exec('ruby', __FILE__)")
                        .endedAfter(1000)
                        .gives(timeout()));
    }
}
