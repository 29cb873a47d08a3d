package dev.cachehit.system;

import static dev.cachehit.system.Expectation.cut;
import static dev.cachehit.system.Expectation.notCut;
import static dev.cachehit.system.Expectation.ok;
import static dev.cachehit.system.Expectation.stderrHas;
import static dev.cachehit.system.Expectation.stdout;
import static dev.cachehit.system.Expectation.timeout;

import java.util.stream.Stream;

/** Programs that write too much, or what is no text. */
final class OutputCases {
    private static final int LIMIT = 10 * 1024;

    private OutputCases() {}

    static Stream<HostileCase> all() {
        return Stream.concat(tooMuch(), odd());
    }

    private static Stream<HostileCase> tooMuch() {
        return Stream.of(
                new HostileCase(18, "endless stdout")
                        .python("""
                                while True:
                                    print('x' * 99)
                                """)
                        .ruby("loop { puts 'x' * 99 }")
                        .javascript("""
                                const { writeSync } = require('fs');
                                while (true) writeSync(1, 'x'.repeat(99) + '\\n');
                                """)
                        .endedAfter(1500)
                        .gives(timeout(), cut("stdout", LIMIT), notCut("stderr")),
                new HostileCase(19, "endless stderr")
                        .python("""
                                import sys
                                while True:
                                    print('x' * 99, file=sys.stderr)
                                """)
                        .ruby("loop { warn 'x' * 99 }")
                        .javascript("""
                                const { writeSync } = require('fs');
                                while (true) writeSync(2, 'x'.repeat(99) + '\\n');
                                """)
                        .endedAfter(1500)
                        .gives(timeout(), cut("stderr", LIMIT), notCut("stdout")),
                new HostileCase(20, "endless stdout and stderr in turn")
                        .python("""
                                import sys
                                while True:
                                    sys.stdout.write('x' * 100)
                                    sys.stderr.write('y' * 100)
                                """)
                        .ruby("""
                                loop do
                                  $stdout.write 'x' * 100
                                  $stderr.write 'y' * 100
                                end
                                """)
                        .endedAfter(1500)
                        .gives(timeout(), cut("stdout", LIMIT), cut("stderr", LIMIT)),
                new HostileCase(21, "one byte less than the limit")
                        .python("print('x' * 10238)")
                        .ruby("puts 'x' * 10238")
                        .gives(ok(), notCut("stdout"), stdout("x".repeat(10238) + "\n")),
                new HostileCase(21, "exactly the limit")
                        .python("print('x' * 10239)")
                        .ruby("puts 'x' * 10239")
                        .gives(ok(), notCut("stdout"), stdout("x".repeat(10239) + "\n")),
                new HostileCase(21, "one byte more than the limit")
                        .python("print('x' * 10240)")
                        .ruby("puts 'x' * 10240")
                        .gives(ok(), cut("stdout", LIMIT)),
                new HostileCase(22, "one line of 50 MB")
                        .python("""
                                import sys
                                for _ in range(50):
                                    sys.stdout.write('x' * 1_000_000)
                                """)
                        .ruby("50.times { print 'x' * 1_000_000 }")
                        .gives(ok(), cut("stdout", LIMIT)),
                new HostileCase(25, "a character across the limit")
                        .python("""
                                import sys
                                sys.stdout.buffer.write(b'a' + '\\u20ac'.encode() * 4000)
                                """)
                        .ruby("print 'a' + \"\\u20ac\" * 4000")
                        .javascript("require('fs').writeSync(1, 'a' + '\\u20ac'.repeat(4000))")
                        .gives(ok(), stdout("a" + "\u20ac".repeat(3413) + "\n[Output truncated at 10KB limit]")));
    }

    private static Stream<HostileCase> odd() {
        return Stream.of(
                new HostileCase(23, "no newline at the end")
                        .python("print('no newline', end='')")
                        .ruby("print 'no newline'")
                        .gives(ok(), stdout("no newline")),
                new HostileCase(24, "invalid UTF-8")
                        .python("""
                                import sys
                                sys.stdout.buffer.write(b'a\\xffb\\xc3(c\\xe2\\x82')
                                """)
                        .ruby("""
                                $stdout.binmode
                                print "a\\xffb\\xc3(c\\xe2\\x82"
                                """)
                        .javascript("""
                                require('fs').writeSync(1, Buffer.from([97, 255, 98, 0xc3, 40, 99, 0xe2, 0x82]));
                                """)
                        .gives(ok(), stdout("a\uFFFDb\uFFFD(c\uFFFD")),
                new HostileCase(26, "NUL bytes")
                        .python("print('a\\0b', end='')")
                        .ruby("print \"a\\0b\"")
                        .gives(ok(), stdout("a\0b")),
                new HostileCase(27, "ANSI colours")
                        .python("print('\\x1b[31mred\\x1b[0m')")
                        .ruby("puts \"\\e[31mred\\e[0m\"")
                        .gives(ok(), stdout("\u001b[31mred\u001b[0m\n")),
                new HostileCase(28, "closes stdout and goes on")
                        .python("""
                                import os, sys
                                os.close(1)
                                print('still here', file=sys.stderr)
                                os._exit(0)
                                """)
                        .ruby("""
                                $stdout.close
                                warn 'still here'
                                """)
                        .gives(ok(), stdout(""), stderrHas("still here")),
                new HostileCase(28, "closes stderr and goes on")
                        .python("""
                                import os
                                os.close(2)
                                print('still here')
                                """)
                        .ruby("""
                                $stderr.close
                                puts 'still here'
                                """)
                        .gives(ok(), stdout("still here\n")),
                new HostileCase(28, "closes both and goes on")
                        .python("""
                                import os, time
                                os.close(1)
                                os.close(2)
                                time.sleep(60)
                                """)
                        .ruby("""
                                $stdout.close
                                $stderr.close
                                sleep
                                """)
                        .endedAfter(1000)
                        .gives(timeout(), stdout("")));
    }
}
