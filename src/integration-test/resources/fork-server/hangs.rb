# A fork server that never says that it is up.
sleep
