package dev.cachehit.system;

import static dev.cachehit.system.Expectation.ok;
import static dev.cachehit.system.Expectation.stdout;

import java.util.stream.Stream;

/** Programs that want out. */
final class SystemCases {
    private SystemCases() {}

    static Stream<HostileCase> all() {
        return Stream.of(
                new HostileCase(43, "system calls of administrators")
                        .python("""
                                import ctypes
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
                                """)
                        .ruby("""
                                require 'fiddle'
                                number = Fiddle::TYPE_LONG
                                text = Fiddle::TYPE_VOIDP
                                attempts = {
                                  'mount' => [[text, text, text, number, text], ['none', '/tmp', 'tmpfs', 0, nil]],
                                  'unshare' => [[number], [0x10000000 | 0x00020000]],
                                  'chroot' => [[text], ['/tmp']],
                                  'ptrace' => [[number, number, number, number], [16, 1, 0, 0]],
                                  'reboot' => [[number], [0x1234567]],
                                  'setuid' => [[number], [0]],
                                  'sethostname' => [[text, number], ['x', 1]]
                                }
                                done = attempts.reject do |name, (types, values)|
                                  Fiddle::Function.new(Fiddle::Handle::DEFAULT[name], types, Fiddle::TYPE_INT).call(*values) == -1
                                end
                                p done.keys
                                """)
                        .gives(ok(), stdout("[]\n")),
                new HostileCase(44, "the network")
                        .python("""
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
                                print(reached + [path for path in ('/var/run/docker.sock', '/run/docker.sock') if os.path.exists(path)])
                                """)
                        .ruby("""
                                require 'socket'
                                reached = [['1.1.1.1', 53], ['169.254.169.254', 80], ['172.17.0.1', 22]].select do |host, port|
                                  Socket.tcp(host, port, connect_timeout: 1)
                                rescue SystemCallError, SocketError
                                  nil
                                end
                                begin
                                  reached << Addrinfo.getaddrinfo('example.org', 80)
                                rescue SocketError
                                  nil
                                end
                                p reached + %w[/var/run/docker.sock /run/docker.sock].select { |path| File.exist?(path) }
                                """)
                        .javascript("""
                                const net = require('net');
                                const reached = [];
                                for (const [host, port] of [['1.1.1.1', 53], ['169.254.169.254', 80], ['172.17.0.1', 22]]) {
                                  const socket = net.connect({ host, port, timeout: 1000 });
                                  socket.on('connect', () => reached.push(host));
                                  socket.on('error', () => {});
                                  socket.on('timeout', () => socket.destroy());
                                }
                                process.on('exit', () => console.log(JSON.stringify(reached)));
                                """)
                        .gives(ok(), stdout("[]\n")));
    }
}
