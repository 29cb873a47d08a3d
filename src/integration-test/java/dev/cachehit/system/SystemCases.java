package dev.cachehit.system;

import static dev.cachehit.system.Expectation.ok;
import static dev.cachehit.system.Expectation.stdout;
import static dev.cachehit.system.HostileProgram.python;
import static dev.cachehit.system.HostileProgram.ruby;

import java.util.stream.Stream;

/** Programs that want out. */
final class SystemCases {
    private SystemCases() {}

    static Stream<HostileProgram> all() {
        return Stream.of(
                python("43 system calls of administrators", """
                        import ctypes, os
                        libc = ctypes.CDLL(None, use_errno=True)
                        attempts = {
                            'mount': lambda: libc.mount(b'none', b'/tmp', b'tmpfs', 0, None),
                            'unshare': lambda: libc.unshare(0x10000000 | 0x00020000),
                            'chroot': lambda: libc.chroot(b'/tmp'),
                            'ptrace': lambda: libc.ptrace(16, 1, 0, 0),
                            'reboot': lambda: libc.reboot(0x1234567),
                            'setuid': lambda: libc.setuid(0),
                            'sethostname': lambda: libc.sethostname(b'x', 1),
                        }
                        print([name for name, attempt in attempts.items() if attempt() != -1])
                        """).gives(ok(), stdout("[]\n")),
                python("44 the network", """
                        import os, socket
                        reached = []
                        for address in (('1.1.1.1', 53), ('169.254.169.254', 80), ('172.17.0.1', 22), ('8.8.8.8', 443)):
                            try:
                                socket.create_connection(address, timeout=1)
                                reached.append(address)
                            except OSError:
                                pass
                        try:
                            reached.append(socket.getaddrinfo('example.org', 80))
                        except OSError:
                            pass
                        print(reached, os.path.exists('/var/run/docker.sock'), os.listdir('/sys/class/net'))
                        """).gives(ok(), stdout("[] False ['lo']\n")),
                ruby("44 the network", """
                        require 'socket'
                        begin
                          Socket.tcp('1.1.1.1', 53, connect_timeout: 1)
                          puts 'reached'
                        rescue SystemCallError, SocketError
                          puts 'unreachable'
                        end
                        """).gives(ok(), stdout("unreachable\n")));
    }
}
