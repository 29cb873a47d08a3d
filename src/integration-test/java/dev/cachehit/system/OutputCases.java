package dev.cachehit.system;

import static dev.cachehit.system.Expectation.cut;
import static dev.cachehit.system.Expectation.endedAsOneOf;
import static dev.cachehit.system.Expectation.notCut;
import static dev.cachehit.system.Expectation.ok;
import static dev.cachehit.system.Expectation.stderrHas;
import static dev.cachehit.system.Expectation.stdout;
import static dev.cachehit.system.Expectation.timeout;
import static dev.cachehit.system.HostileProgram.python;
import static dev.cachehit.system.HostileProgram.ruby;

import java.util.stream.Stream;

/** Programs that write too much, or what is no text. */
final class OutputCases {
    private static final int LIMIT = 10 * 1024;

    private OutputCases() {}

    static Stream<HostileProgram> all() {
        return Stream.of(
                python("18 endless stdout", """
                        while True:
                            print('x' * 99)
                        """)
                        .endedAfter(3000)
                        .gives(timeout(), cut("stdout", LIMIT), notCut("stderr")),
                ruby("18 endless stdout", """
                        loop { puts 'x' * 99 }
                        """).endedAfter(3000).gives(timeout(), cut("stdout", LIMIT)),
                python("19 endless stderr", """
                        import sys
                        while True:
                            print('x' * 99, file=sys.stderr)
                        """)
                        .endedAfter(3000)
                        .gives(timeout(), cut("stderr", LIMIT), notCut("stdout")),
                python("20 both in turn", """
                        import sys
                        while True:
                            sys.stdout.write('x' * 100)
                            sys.stderr.write('y' * 100)
                        """)
                        .endedAfter(3000)
                        .gives(timeout(), cut("stdout", LIMIT), cut("stderr", LIMIT)),
                python("21 one byte less than the limit", "print('x' * 10238)")
                        .gives(ok(), notCut("stdout"), stdout("x".repeat(10238) + "\n")),
                python("21 exactly the limit", "print('x' * 10239)")
                        .gives(ok(), notCut("stdout"), stdout("x".repeat(10239) + "\n")),
                python("21 one byte more than the limit", "print('x' * 10240)").gives(ok(), cut("stdout", LIMIT)),
                ruby("21 one byte more than the limit", "puts 'x' * 10240").gives(ok(), cut("stdout", LIMIT)),
                python("22 one line of 50 MB", """
                        import sys
                        for _ in range(50):
                            sys.stdout.write('x' * 1_000_000)
                        """).gives(ok(), cut("stdout", LIMIT)),
                python("23 no newline at the end", "print('no newline', end='')")
                        .gives(ok(), stdout("no newline")),
                python("24 invalid UTF-8", """
                        import sys
                        sys.stdout.buffer.write(b'a\\xffb\\xc3(c\\xe2\\x82')
                        """).gives(ok(), stdout("a\uFFFDb\uFFFD(c\uFFFD")),
                ruby("24 invalid UTF-8", """
                        $stdout.binmode
                        print "a\\xffb"
                        """).gives(ok(), stdout("a\uFFFDb")),
                python("25 a character across the limit", """
                        import sys
                        sys.stdout.buffer.write(b'a' + '\\u20ac'.encode() * 4000)
                        """)
                        .gives(ok(), stdout("a" + "\u20ac".repeat(3413) + "\n[Output truncated at 10KB limit]")),
                python("26 NUL bytes", "print('a\\0b', end='')").gives(ok(), stdout("a\0b")),
                ruby("26 NUL bytes", "print \"a\\0b\"").gives(ok(), stdout("a\0b")),
                python("27 ANSI colours", "print('\\x1b[31mred\\x1b[0m')")
                        .gives(ok(), stdout("\u001b[31mred\u001b[0m\n")),
                python("28 closes stdout and goes on", """
                        import os, sys
                        os.close(1)
                        print('still here', file=sys.stderr)
                        os._exit(0)
                        """).gives(ok(), stdout(""), stderrHas("still here")),
                python("28 closes stderr and goes on", """
                        import os
                        os.close(2)
                        print('still here')
                        """).gives(ok(), stdout("still here\n")),
                python("28 closes both and goes on", """
                        import os, time
                        os.close(1)
                        os.close(2)
                        time.sleep(60)
                        """).endedAfter(1000).gives(timeout(), stdout("")),
                ruby("28 closes both and ends", """
                        $stdout.close
                        $stderr.close
                        """).gives(endedAsOneOf("ok"), stdout("")));
    }
}
