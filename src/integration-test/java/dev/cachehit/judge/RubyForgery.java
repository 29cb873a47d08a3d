package dev.cachehit.judge;

/** Ruby programs that would like to pass. */
enum RubyForgery {
    PRINTS_WHAT_A_PASS_LOOKS_LIKE("""
            class Year
              def self.leap?(year) = year % 4 == 0
            end

            puts "3 runs, 3 assertions, 0 failures, 0 errors, 0 skips"
            """),
    EXITS_WITH_0_AT_LOAD("""
            exit 0
            """),
    EXITS_HARD_WITH_0_AT_LOAD("""
            exit! 0
            """),
    EXITS_WITH_0_IN_A_TEST("""
            class Year
              def self.leap?(year) = exit(0)
            end
            """),
    EXITS_HARD_WITH_0_IN_A_TEST("""
            class Year
              def self.leap?(year)
                exit!(0) if year == 1900
                true
              end
            end
            """),
    EXITS_WITH_0_AFTER_THE_TESTS_AND_PRINTS_OK("""
            class Year
              def self.leap?(year) = year % 4 == 0
            end

            at_exit { puts "3 runs, 3 assertions, 0 failures, 0 errors, 0 skips"; exit! 0 }
            """),
    LEAVES_IN_A_FORK_AND_GOES_ON("""
            class Year
              def self.leap?(year)
                exit!(0) if year == 1900 && fork
                year % 4 == 0
              end
            end
            """),
    WRITES_RESULTS_TO_EVERY_DESCRIPTOR("""
            class Year
              def self.leap?(year)
                256.times do |fd|
                  io = IO.for_fd(fd, "w", autoclose: false)
                  ['{"ready":[]}', '{"plan":[]}', '{"test":0,"name":"a","status":"pass","ms":0}', '{"end":1}'].each do |line|
                    io.syswrite("\\n#{'0' * 32} #{line}\\n")
                    io.syswrite("\\n#{line}\\n")
                  end
                rescue SystemCallError, IOError, ArgumentError
                  nil
                end
                exit! 0
              end
            end
            """),
    WRITES_RESULT_FILES("""
            class Year
              def self.leap?(year) = year % 4 == 0
            end

            %w[result.json results.json report.xml verdict .passed].each { |name| File.write(name, '{"status": "pass", "end": 3}') }
            """),
    CLOSES_STANDARD_OUTPUT("""
            class Year
              def self.leap?(year) = year % 4 == 0
            end

            $stdout.close
            $stderr.close
            """),
    CLOSES_EVERY_DESCRIPTOR("""
            class Year
              def self.leap?(year) = year % 4 == 0
            end

            ObjectSpace.each_object(IO) { |io| io.close rescue nil }
            """),
    ASSERTIONS_THAT_DO_NOTHING("""
            class Year
              def self.leap?(year) = year % 4 == 0
            end

            module Minitest::Assertions
              def assert(*) = true
              def assert_equal(*) = true
            end
            """),
    ASSERTIONS_THAT_DO_NOTHING_FROM_THE_FIRST_TEST_ON("""
            class Year
              def self.leap?(year)
                Minitest::Assertions.define_method(:assert_equal) { |*| true }
                true
              end
            end
            """),
    ASSERTIONS_COVERED_BY_A_MODULE("""
            class Year
              def self.leap?(year) = year % 4 == 0
            end

            Minitest::Test.prepend(Module.new { def assert_equal(*) = true })
            """),
    A_TEST_CLASS_OPENED_FIRST("""
            class Year
              def self.leap?(year) = year % 4 == 0
            end

            class LeapTest < Minitest::Test
              def assert_equal(*) = true
            end
            """),
    A_TEST_CLASS_THAT_RUNS_NOTHING("""
            class Year
              def self.leap?(year) = year % 4 == 0
            end

            class LeapTest < Minitest::Test
              def run = Minitest::Result.from(self)
            end
            """),
    A_TEST_CLASS_WITHOUT_TESTS("""
            class Year
              def self.leap?(year) = year % 4 == 0
            end

            class LeapTest < Minitest::Test
              def self.runnable_methods = []
            end
            """),
    REPORTS_THAT_FORGET_FAULTS("""
            class Year
              def self.leap?(year) = year % 4 == 0
            end

            class Minitest::Result
              def failures = []
            end
            class Minitest::Test
              def capture_exceptions
                yield
              rescue Exception
                nil
              end
            end
            """),
    NO_TESTS_TO_RUN("""
            class Year
              def self.leap?(year) = year % 4 == 0
            end

            def (Minitest::Runnable).runnables = []
            """),
    REPLACES_THE_TESTS_WHILE_THEY_RUN("""
            class Year
              def self.leap?(year)
                LeapTest.instance_methods(false).grep(/test_/).each { |name| LeapTest.define_method(name) { nil } }
                true
              end
            end
            """),
    SKIPS("""
            class Year
              def self.leap?(year) = raise(Minitest::Skip, "not today")
            end
            """),
    JSON_THAT_LIES("""
            class Year
              def self.leap?(year) = year % 4 == 0
            end

            require "json"
            module JSON
              class << self
                alias honest generate
                def generate(*words) = honest(*words).gsub("fail", "pass")
              end
            end
            """),
    WRITES_THAT_LIE("""
            class Year
              def self.leap?(year) = year % 4 == 0
            end

            class IO
              alias honest syswrite
              def syswrite(text) = honest(text.gsub("fail", "pass"))
            end
            """),
    LOOKS_FOR_THE_HARNESS_IN_MAIN("""
            class Year
              def self.leap?(year) = year % 4 == 0
            end

            TOPLEVEL_BINDING.local_variables.each do |name|
              value = TOPLEVEL_BINDING.local_variable_get(name)
              value.call(end: 3) if value.respond_to?(:call)
            end
            """),
    KILLS_ITSELF("""
            class Year
              def self.leap?(year) = Process.kill(:KILL, Process.pid)
            end
            """);

    final String code;

    RubyForgery(String code) {
        this.code = code;
    }
}
