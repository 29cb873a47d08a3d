import os
import resource

print(resource.getrusage(resource.RUSAGE_CHILDREN)[:3])
os.wait()
