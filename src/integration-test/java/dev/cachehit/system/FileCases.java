package dev.cachehit.system;

import static dev.cachehit.system.Expectation.endedAsOneOf;
import static dev.cachehit.system.Expectation.error;
import static dev.cachehit.system.Expectation.ok;
import static dev.cachehit.system.Expectation.stderrHas;
import static dev.cachehit.system.Expectation.stdout;
import static dev.cachehit.system.Expectation.stdoutMatches;

import java.util.stream.Stream;

/** Programs that write, fill, delete and look around. */
final class FileCases {
    private FileCases() {}

    static Stream<HostileCase> all() {
        return Stream.concat(writing(), destroying());
    }

    private static Stream<HostileCase> writing() {
        return Stream.of(
                new HostileCase(33, "opens files until it cannot")
                        .python("""
                                hoard = []
                                while True:
                                    hoard.append(open('/dev/null'))
                                """)
                        .ruby("""
                                hoard = []
                                loop { hoard << File.open('/dev/null') }
                                """)
                        .javascript("while (true) require('fs').openSync('/dev/null')")
                        .gives(error(), stderrHas("Too many open files"))
                        .givesIn("javascript", error(), stderrHas("too many open files")),
                new HostileCase(34, "a huge file")
                        .python("""
                                with open('/tmp/huge', 'wb') as huge:
                                    while True:
                                        huge.write(b'x' * 1_000_000)
                                """)
                        .ruby("""
                                trap('XFSZ', 'IGNORE')
                                File.open('/tmp/huge', 'wb') { |huge| loop { huge.write('x' * 1_000_000) } }
                                """)
                        .javascript("""
                                const { openSync, writeSync } = require('fs');
                                const huge = openSync('/tmp/huge', 'w');
                                while (true) writeSync(huge, Buffer.alloc(1_000_000));
                                """)
                        .gives(error(), stderrHas("File too large"))
                        .givesIn("javascript", endedAsOneOf("error", "signal")),
                new HostileCase(35, "fills every writable place")
                        .python("""
                                import itertools
                                for place in ('/tmp', '/dev/shm', '/var/tmp', '/run/lock', '/dev/mqueue', '.'):
                                    try:
                                        for n in itertools.count():
                                            with open(f'{place}/fill{n}', 'wb') as file:
                                                for _ in range(10):
                                                    file.write(b'x' * 1_000_000)
                                    except OSError as e:
                                        print(type(e).__name__)
                                """)
                        .ruby("""
                                %w[/tmp /dev/shm /var/tmp /run/lock /dev/mqueue .].each do |place|
                                  (0..).each do |n|
                                    File.open("#{place}/fill#{n}", 'wb') { |file| 10.times { file.write('x' * 1_000_000) } }
                                  end
                                rescue SystemCallError
                                  puts 'SystemCallError'
                                end
                                """)
                        .gives(ok(), stdoutMatches("(\\w*Error\\n){6}")),
                new HostileCase(36, "looks for what the last one left, and leaves something")
                        .python("""
                                import os
                                found = []
                                for place in ('/tmp', '/dev/shm', '/var/tmp', '/run/lock'):
                                    for folder, folders, files in os.walk(place):
                                        found += [n for n in folders + files if n.startswith(('fill', 'huge', 'left'))]
                                for place in ('/tmp', '/dev/shm'):
                                    os.makedirs(f'{place}/left/deep', exist_ok=True)
                                    open(f'{place}/left/deep/file', 'w').close()
                                    os.chmod(f'{place}/left/deep', 0)
                                    os.symlink('/etc/passwd', f'{place}/left_link')
                                print(found)
                                """)
                        .ruby("""
                                require 'fileutils'
                                places = %w[/tmp /dev/shm /var/tmp /run/lock]
                                p places.flat_map { |place| Dir.glob("#{place}/**/{fill,huge,left}*") }
                                places.first(2).each do |place|
                                  FileUtils.mkdir_p("#{place}/left/deep")
                                  FileUtils.touch("#{place}/left/deep/file")
                                  File.chmod(0, "#{place}/left/deep")
                                  File.symlink('/etc/passwd', "#{place}/left_link")
                                end
                                """)
                        .gives(ok(), stdout("[]\n")),
                new HostileCase(36, "looks again")
                        .python("""
                                import glob
                                print(glob.glob('/tmp/left*') + glob.glob('/dev/shm/*'))
                                """)
                        .ruby("p Dir.glob('/tmp/left*') + Dir.glob('/dev/shm/*')")
                        .gives(ok(), stdout("[]\n")),
                new HostileCase(38, "plants links at names that the next run might use")
                        .python("""
                                import os
                                name = os.path.basename(__file__)
                                for n in range(16):
                                    os.symlink('/etc/passwd', f'/tmp/{name[:-5]}{n:x}x.py')
                                    os.symlink('/tmp', f'/tmp/exec_{n}')
                                for planted in ('/tmp/exec_', '/tmp/exec', '/tmp/exec_.py'):
                                    os.symlink('/proc/1/root', planted)
                                os.remove(f'/tmp/{name}')
                                os.symlink('/etc/passwd', f'/tmp/{name}')
                                print('planted')
                                """)
                        .ruby("""
                                name = File.basename(__FILE__)
                                16.times do |n|
                                  File.symlink('/etc/passwd', "/tmp/#{name[0..-5]}#{n.to_s(16)}x.rb")
                                  File.symlink('/tmp', "/tmp/exec_#{n}")
                                end
                                %w[/tmp/exec_ /tmp/exec /tmp/exec_.rb].each { |link| File.symlink('/proc/1/root', link) }
                                File.delete("/tmp/#{name}")
                                File.symlink('/etc/passwd', "/tmp/#{name}")
                                puts 'planted'
                                """)
                        .gives(ok(), stdout("planted\n")));
    }

    private static Stream<HostileCase> destroying() {
        return Stream.of(
                new HostileCase(39, "deletes its own source")
                        .python("""
                                import os
                                path = os.path.realpath(__file__)
                                os.remove(__file__)
                                os.remove(path)
                                print('still here')
                                """)
                        .ruby("""
                                path = File.realpath(__FILE__)
                                File.delete(__FILE__)
                                File.delete(path)
                                puts 'still here'
                                """)
                        .gives(ok(), stdout("still here\n")),
                new HostileCase(40, "deletes everything")
                        .python("""
                                import os, shutil, subprocess
                                subprocess.run(['rm', '-rf', '--no-preserve-root', '/'], stderr=subprocess.DEVNULL)
                                shutil.rmtree('/', ignore_errors=True)
                                print(os.path.exists('/bin/sh'))
                                """)
                        .ruby("""
                                system('rm', '-rf', '--no-preserve-root', '/', err: File::NULL)
                                puts File.exist?('/bin/sh') ? 'True' : 'False'
                                """)
                        .javascript("""
                                const { spawnSync } = require('child_process');
                                spawnSync('rm', ['-rf', '--no-preserve-root', '/']);
                                console.log(require('fs').existsSync('/bin/sh') ? 'True' : 'False');
                                """)
                        .gives(ok(), stdout("True\n")),
                new HostileCase(41, "overwrites the interpreter")
                        .python("""
                                import os, sys
                                for path in (sys.executable, os.path.realpath(sys.executable), '/cachehit-runner', os.__file__):
                                    try:
                                        open(path, 'r+b')
                                        print('opened', path)
                                    except OSError:
                                        print('denied')
                                """)
                        .ruby("""
                                require 'rbconfig'
                                paths = [RbConfig.ruby, File.realpath(RbConfig.ruby), '/cachehit-runner', '/bin/sh']
                                paths.each do |path|
                                  File.open(path, 'r+b')
                                  puts "opened #{path}"
                                rescue SystemCallError
                                  puts 'denied'
                                end
                                """)
                        .gives(ok(), stdout("denied\n".repeat(4))),
                new HostileCase(42, "a setuid program in /tmp")
                        .python("""
                                import os, shutil, subprocess
                                shutil.copy('/usr/bin/id', '/tmp/id')
                                os.chmod('/tmp/id', 0o6755)
                                print(subprocess.run(['/tmp/id', '-u'], capture_output=True, text=True).stdout
                                      == f'{os.getuid()}\\n')
                                """)
                        .ruby("""
                                require 'fileutils'
                                FileUtils.cp('/usr/bin/id', '/tmp/id')
                                File.chmod(0o6755, '/tmp/id')
                                puts `/tmp/id -u` == "#{Process.uid}\\n" ? 'True' : 'False'
                                """)
                        .gives(ok(), stdout("True\n")));
    }
}
