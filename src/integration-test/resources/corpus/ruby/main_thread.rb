p Thread.list.size, Thread.main == Thread.current, Thread.current.name, Thread.current.priority, Thread.current.keys
p ThreadGroup::Default.list.size, Thread.current.status, Thread.current[:x], Thread.current.pending_interrupt?
