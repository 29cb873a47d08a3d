import os
import subprocess

os.environ["ADDED"] = "1"
os.unsetenv("HOME")
os.putenv("PUT", "2")
print(subprocess.run(["env"], capture_output=True, text=True).stdout)
os.system("echo $ADDED $HOME $PUT")
