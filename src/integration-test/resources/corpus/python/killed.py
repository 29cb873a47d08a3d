import os
import signal

print("printed", flush=True)
os.kill(os.getpid(), signal.SIGTERM)
