package dev.cachehit.system;

import static dev.cachehit.system.Expectation.endedAsOneOf;
import static dev.cachehit.system.Expectation.error;
import static dev.cachehit.system.Expectation.memory;
import static dev.cachehit.system.Expectation.stderrHas;

import java.util.stream.Stream;

/** Programs that want more memory than there is. */
final class MemoryCases {
    private MemoryCases() {}

    static Stream<HostileCase> all() {
        return Stream.of(
                new HostileCase(15, "memory bomb")
                        .python("""
                                hoard = []
                                while True:
                                    hoard.append(b'x' * 4_000_000)
                                """)
                        .ruby("""
                                hoard = []
                                loop { hoard << 'x' * 4_000_000 }
                                """)
                        .javascript("""
                                const hoard = [];
                                while (true) hoard.push(Buffer.alloc(4_000_000, 'x'));
                                """)
                        .gives(memory()),
                new HostileCase(16, "memory bomb of many processes")
                        .python("""
                                import os, time
                                for _ in range(8):
                                    if os.fork() == 0:
                                        hoard = b'x' * 40_000_000
                                        time.sleep(60)
                                time.sleep(60)
                                """)
                        .ruby("""
                                8.times { fork { hoard = 'x' * 40_000_000; sleep } }
                                sleep
                                """)
                        .gives(memory()),
                new HostileCase(17, "unbounded recursion")
                        .python("""
                                def down(depth):
                                    return down(depth + 1) + 1
                                down(0)
                                """)
                        .ruby("""
                                def down(depth) = down(depth + 1) + 1
                                down(0)
                                """)
                        .javascript("""
                                const down = (depth) => down(depth + 1) + 1;
                                down(0);
                                """)
                        .gives(error(), stderrHas("RecursionError"))
                        .givesIn("ruby", error(), stderrHas("SystemStackError"))
                        .givesIn("javascript", error(), stderrHas("Maximum call stack size exceeded")),
                new HostileCase(17, "unbounded recursion without the language's own guard")
                        .python("""
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
