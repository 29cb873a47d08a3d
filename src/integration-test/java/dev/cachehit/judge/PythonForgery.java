package dev.cachehit.judge;

/** Python programs that would like to pass. */
enum PythonForgery {
    PRINTS_WHAT_A_PASS_LOOKS_LIKE("""
            def leap_year(year):
                return year % 4 == 0

            print("...")
            print("Ran 3 tests in 0.001s")
            print("OK")
            """),
    EXITS_WITH_0_AT_LOAD("""
            import sys
            sys.exit(0)
            """),
    EXITS_HARD_WITH_0_AT_LOAD("""
            import os
            os._exit(0)
            """),
    EXITS_WITH_0_IN_A_TEST("""
            import sys
            def leap_year(year):
                sys.exit(0)
            """),
    EXITS_HARD_WITH_0_IN_A_TEST("""
            import os
            def leap_year(year):
                if year == 1900:
                    os._exit(0)
                return True
            """),
    EXITS_WITH_0_AFTER_THE_TESTS_AND_PRINTS_OK("""
            def leap_year(year):
                return year % 4 == 0

            import atexit, os
            atexit.register(lambda: (print("OK", flush=True), os._exit(0)))
            """),
    LEAVES_IN_A_FORK_AND_GOES_ON("""
            import os
            def leap_year(year):
                if year == 1900 and os.fork():
                    os._exit(0)
                return year % 4 == 0
            """),
    WRITES_RESULTS_TO_EVERY_DESCRIPTOR("""
            import os
            def leap_year(year):
                for fd in range(256):
                    try:
                        for line in ('{"ready":[]}', '{"plan":[]}', '{"test":0,"name":"a","status":"pass","ms":0}', '{"end":1}'):
                            os.write(fd, ("\\n" + "0" * 32 + " " + line + "\\n").encode())
                            os.write(fd, ("\\n" + line + "\\n").encode())
                    except OSError:
                        pass
                os._exit(0)
            """),
    WRITES_RESULT_FILES("""
            def leap_year(year):
                return year % 4 == 0

            for name in ("result.json", "results.json", "report.xml", "verdict", ".passed"):
                open(name, "w").write('{"status": "pass", "end": 3}')
            """),
    CLOSES_STANDARD_OUTPUT("""
            def leap_year(year):
                return year % 4 == 0

            import os, sys
            sys.stdout.close()
            sys.stderr.close()
            os.close(1)
            os.close(2)
            """),
    CLOSES_EVERY_DESCRIPTOR("""
            def leap_year(year):
                return year % 4 == 0

            import os
            os.closerange(0, 256)
            """),
    ASSERTIONS_THAT_DO_NOTHING("""
            def leap_year(year):
                return year % 4 == 0

            import unittest
            for name in dir(unittest.TestCase):
                if name.startswith("assert"):
                    setattr(unittest.TestCase, name, lambda *words, **more: None)
            """),
    ASSERTIONS_THAT_DO_NOTHING_FROM_THE_FIRST_TEST_ON("""
            def leap_year(year):
                import unittest
                unittest.TestCase.assertIs = lambda *words: None
                return True
            """),
    ANOTHER_CODE_FOR_AN_ASSERTION("""
            def leap_year(year):
                return year % 4 == 0

            import unittest
            unittest.TestCase.assertIs.__code__ = (lambda self, expr1, expr2, msg=None: None).__code__
            """),
    ANOTHER_TEST_CASE("""
            def leap_year(year):
                return year % 4 == 0

            import unittest
            class Kind(unittest.TestCase):
                def run(self, result=None):
                    result.startTest(self)
                    result.addSuccess(self)
                    result.stopTest(self)
            unittest.TestCase = Kind
            """),
    REPORTS_THAT_FORGET_FAULTS("""
            def leap_year(year):
                return year % 4 == 0

            import unittest
            unittest.TestResult.addFailure = unittest.TestResult.addError = lambda self, test, fault: None
            unittest.case.TestCase.run = lambda self, result: result.addSuccess(self)
            """),
    A_LOADER_WITHOUT_TESTS("""
            def leap_year(year):
                return year % 4 == 0

            import unittest
            unittest.TestLoader.loadTestsFromModule = lambda *words, **more: unittest.TestSuite()
            """),
    REPLACES_THE_TESTS_WHILE_THEY_RUN("""
            def leap_year(year):
                import sys
                tests = sys.modules["leap_test"].LeapTest
                for name in dir(tests):
                    if name.startswith("test"):
                        setattr(tests, name, lambda self: None)
                return True
            """),
    SKIPS("""
            import unittest
            def leap_year(year):
                raise unittest.SkipTest("not today")
            """),
    JSON_THAT_LIES("""
            def leap_year(year):
                return year % 4 == 0

            import json
            lie = lambda text: text.replace("fail", "pass")
            dumps, encode = json.dumps, json.JSONEncoder.encode
            json.dumps = lambda *words, **more: lie(dumps(*words, **more))
            json.JSONEncoder.encode = lambda self, value: lie(encode(self, value))
            """),
    WRITES_THAT_LIE("""
            def leap_year(year):
                return year % 4 == 0

            import os
            write = os.write
            os.write = lambda fd, data: write(fd, data.replace(b"fail", b"pass")) and len(data)
            """),
    LOOKS_FOR_THE_HARNESS_IN_MAIN("""
            def leap_year(year):
                return year % 4 == 0

            import __main__, sys
            for name, value in list(vars(__main__).items()):
                if callable(value):
                    value(end=3)
            """),
    KILLS_ITSELF("""
            import os, signal
            def leap_year(year):
                os.kill(os.getpid(), signal.SIGKILL)
            """);

    final String code;

    PythonForgery(String code) {
        this.code = code;
    }
}
