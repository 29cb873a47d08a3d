package dev.cachehit.system;

import static dev.cachehit.system.Expectation.atOnce;
import static dev.cachehit.system.Expectation.error;
import static dev.cachehit.system.Expectation.ok;
import static dev.cachehit.system.Expectation.stderrHas;
import static dev.cachehit.system.Expectation.stdout;

import java.util.stream.Stream;

/** Programs with unusual input, and unusual sources. */
final class InputCases {
    private static final String BIG = "x".repeat(90 * 1024);

    private InputCases() {}

    static Stream<HostileCase> all() {
        return Stream.of(
                new HostileCase(29, "reads input that is not there")
                        .python("""
                                import sys
                                print(repr(sys.stdin.read()))
                                """)
                        .ruby("puts $stdin.read.inspect.tr('\"', \"'\")")
                        .javascript("console.log(`'${require('fs').readFileSync(0, 'utf8')}'`)")
                        .gives(ok(), stdout("''\n"), atOnce()),
                new HostileCase(30, "does not read 90 KB of input")
                        .python("print('done')")
                        .ruby("puts 'done'")
                        .javascript("console.log('done')")
                        .reading(BIG)
                        .gives(ok(), stdout("done\n")),
                new HostileCase(31, "reads 90 KB of input")
                        .python("""
                                import sys
                                print(len(sys.stdin.read()))
                                """)
                        .ruby("puts $stdin.read.length")
                        .javascript("console.log(require('fs').readFileSync(0).length)")
                        .reading(BIG)
                        .gives(ok(), stdout(BIG.length() + "\n")),
                new HostileCase(32, "a source with NUL")
                        .python("print('a')\n\0")
                        .ruby("puts 'a'\n\0 nonsense(")
                        .gives(error(), stderrHas("null bytes"))
                        // Ruby takes it for the end of the program.
                        .givesIn("ruby", ok(), stdout("a\n")),
                new HostileCase(32, "a source with CRLF")
                        .python("if True:\r\n    print('a')\r\n")
                        .ruby("if true\r\n  puts 'a'\r\nend\r\n")
                        .gives(ok(), stdout("a\n")),
                new HostileCase(32, "a source with a byte order mark")
                        .python("\uFEFFprint('a')")
                        .ruby("\uFEFFputs 'a'")
                        .gives(ok(), stdout("a\n")),
                new HostileCase(32, "an empty source")
                        .python("")
                        .ruby("")
                        .javascript("")
                        .gives(ok(), stdout("")),
                new HostileCase(32, "only a comment")
                        .python("# nothing")
                        .ruby("# nothing")
                        .javascript("// nothing")
                        .gives(ok(), stdout("")));
    }
}
