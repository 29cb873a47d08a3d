package dev.cachehit.system;

import static dev.cachehit.system.Expectation.endedAsOneOf;
import static dev.cachehit.system.Expectation.error;
import static dev.cachehit.system.Expectation.memory;
import static dev.cachehit.system.Expectation.stderrHas;
import static dev.cachehit.system.HostileProgram.python;
import static dev.cachehit.system.HostileProgram.ruby;

import java.util.stream.Stream;

/** Programs that want more memory than there is. */
final class MemoryCases {
    private MemoryCases() {}

    static Stream<HostileProgram> all() {
        return Stream.of(
                python("15 memory bomb", """
                        hoard = []
                        while True:
                            hoard.append(b'x' * 4_000_000)
                        """).gives(memory()),
                ruby("15 memory bomb", """
                        hoard = []
                        loop { hoard << 'x' * 4_000_000 }
                        """).gives(memory()),
                python("16 memory bomb of many processes", """
                        import os, time
                        for _ in range(8):
                            if os.fork() == 0:
                                hoard = b'x' * 40_000_000
                                time.sleep(60)
                        time.sleep(60)
                        """).gives(memory()),
                python("17 unbounded recursion", """
                        def down(depth):
                            return down(depth + 1) + 1
                        down(0)
                        """).gives(error(), stderrHas("RecursionError")),
                ruby("17 unbounded recursion", """
                        def down(depth) = down(depth + 1) + 1
                        down(0)
                        """).gives(error(), stderrHas("SystemStackError")),
                python("17 unbounded recursion without the language's own guard", """
                        import sys
                        sys.setrecursionlimit(10**9)
                        class Down:
                            def __repr__(self):
                                return repr(self)
                        repr(Down())
                        """)
                        .gives(endedAsOneOf("signal", "error", "memory")));
    }
}
