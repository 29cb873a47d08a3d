package dev.cachehit.system;

import static dev.cachehit.system.Expectation.error;
import static dev.cachehit.system.Expectation.ok;
import static dev.cachehit.system.Expectation.stderrHas;
import static dev.cachehit.system.Expectation.stdout;
import static dev.cachehit.system.Expectation.within;
import static dev.cachehit.system.HostileProgram.python;
import static dev.cachehit.system.HostileProgram.ruby;

import java.util.stream.Stream;

/** Programs with unusual input, and unusual sources. */
final class InputCases {
    private static final int LONG_BEFORE_THE_LIMIT = 3500;
    private static final String BIG = "x".repeat(90 * 1024);

    private InputCases() {}

    static Stream<HostileProgram> all() {
        return Stream.of(
                python("29 reads input that is not there", """
                        import sys
                        print(repr(sys.stdin.read()))
                        """)
                        .gives(ok(), stdout("''\n"), within(LONG_BEFORE_THE_LIMIT)),
                ruby("29 reads input that is not there", "p $stdin.read")
                        .gives(ok(), stdout("\"\"\n"), within(LONG_BEFORE_THE_LIMIT)),
                python("30 does not read 90 KB of input", "print('done')")
                        .reading(BIG)
                        .gives(ok(), stdout("done\n")),
                python("31 reads 90 KB of input", """
                        import sys
                        print(len(sys.stdin.read()))
                        """).reading(BIG).gives(ok(), stdout(BIG.length() + "\n")),
                python("32 a source with NUL", "print('a')\n\0").gives(error(), stderrHas("null bytes")),
                python("32 a source with CRLF", "if True:\r\n    print('a')\r\n")
                        .gives(ok(), stdout("a\n")),
                python("32 a source with a byte order mark", "\uFEFFprint('a')").gives(ok(), stdout("a\n")),
                python("32 an empty source", "").gives(ok(), stdout("")),
                ruby("32 an empty source", "").gives(ok(), stdout("")),
                python("32 only a comment", "# nothing").gives(ok(), stdout("")));
    }
}
