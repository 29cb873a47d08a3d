p GC.stress, GC.measure_total_time, GC.enable, GC.auto_compact, GC.count < 20
