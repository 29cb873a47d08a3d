import subprocess
import sys

print(subprocess.run([sys.executable, "-c", "import sys; print(sys.argv, sys.path)"], capture_output=True, text=True))
print(subprocess.run("ls /proc/self/fd; exit 4", shell=True, stdin=subprocess.DEVNULL, capture_output=True, text=True))
