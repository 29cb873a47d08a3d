text = open("/proc/self/environ").read()
print("cachehit" in text.lower(), "PYTHON" in text, text.startswith("PATH="))
