p __FILE__, $0, $PROGRAM_NAME, __FILE__ == $0, __dir__, __method__, __LINE__, self
