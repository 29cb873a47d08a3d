package dev.cachehit.system;

import static dev.cachehit.system.Expectation.error;
import static dev.cachehit.system.Expectation.ok;
import static dev.cachehit.system.Expectation.stderrHas;
import static dev.cachehit.system.Expectation.stdout;
import static dev.cachehit.system.Expectation.stdoutMatches;
import static dev.cachehit.system.HostileProgram.python;
import static dev.cachehit.system.HostileProgram.ruby;

import java.util.stream.Stream;

/** Programs that write, fill, delete and look around. */
final class FileCases {
    private FileCases() {}

    static Stream<HostileProgram> all() {
        return Stream.of(
                python("33 opens files until it cannot", """
                        hoard = []
                        while True:
                            hoard.append(open('/dev/null'))
                        """).gives(error(), stderrHas("Too many open files")),
                python("34 a huge file", """
                        with open('/tmp/huge', 'wb') as huge:
                            while True:
                                huge.write(b'x' * 1_000_000)
                        """).gives(error(), stderrHas("File too large")),
                python("35 fills every writable place", """
                        import itertools
                        for place in ('/tmp', '/dev/shm', '/var/tmp', '/run/lock', '/dev/mqueue', '.'):
                            try:
                                for n in itertools.count():
                                    with open(f'{place}/fill{n}', 'wb') as file:
                                        for _ in range(10):
                                            file.write(b'x' * 1_000_000)
                            except OSError as e:
                                print(type(e).__name__)
                        """).gives(ok(), stdoutMatches("(\\w*Error\\n){6}")),
                python("36 looks for what the last one left", """
                        import os
                        found = []
                        for place in ('/tmp', '/dev/shm', '/var/tmp', '/run/lock'):
                            for folder, folders, files in os.walk(place):
                                found += [name for name in folders + files if name.startswith(('fill', 'huge', 'left'))]
                        for place in ('/tmp', '/dev/shm'):
                            os.makedirs(f'{place}/left/deep', exist_ok=True)
                            open(f'{place}/left/deep/file', 'w').close()
                            os.chmod(f'{place}/left/deep', 0)
                            os.symlink('/etc/passwd', f'{place}/left_link')
                        print(found)
                        """).gives(ok(), stdout("[]\n")),
                python("36 looks again", """
                        import glob
                        print(glob.glob('/tmp/left*') + glob.glob('/dev/shm/*'))
                        """).gives(ok(), stdout("[]\n")),
                python("39 deletes its own source", """
                        import os
                        path = os.path.realpath(__file__)
                        os.remove(__file__)
                        os.remove(path)
                        print('still here')
                        """).gives(ok(), stdout("still here\n")),
                python("40 deletes everything", """
                        import os, shutil, subprocess
                        subprocess.run(['rm', '-rf', '--no-preserve-root', '/'], stderr=subprocess.DEVNULL)
                        shutil.rmtree('/', ignore_errors=True)
                        print(os.path.exists('/bin/sh'))
                        """).gives(ok(), stdout("True\n")),
                ruby("40 deletes everything", """
                        system('rm', '-rf', '--no-preserve-root', '/', err: File::NULL)
                        puts File.exist?('/bin/sh')
                        """).gives(ok(), stdout("true\n")),
                python("41 overwrites the interpreter", """
                        import os, sys
                        for path in (sys.executable, os.path.realpath(sys.executable), '/cachehit-runner', os.__file__):
                            try:
                                open(path, 'r+b')
                                print('opened', path)
                            except OSError:
                                print('denied')
                        """).gives(ok(), stdout("denied\n".repeat(4))),
                python("42 a setuid program in /tmp", """
                        import os, shutil, subprocess
                        shutil.copy('/usr/bin/id', '/tmp/id')
                        os.chmod('/tmp/id', 0o6755)
                        print(subprocess.run(['/tmp/id', '-u'], capture_output=True, text=True).stdout
                              == f'{os.getuid()}\\n')
                        """).gives(ok(), stdout("True\n")));
    }
}
