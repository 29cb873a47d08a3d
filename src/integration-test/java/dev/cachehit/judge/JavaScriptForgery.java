package dev.cachehit.judge;

/** JavaScript programs that would like to pass. */
enum JavaScriptForgery {
    PRINTS_WHAT_A_PASS_LOOKS_LIKE("""
            export const isLeap = (year) => year % 4 === 0;

            console.log('TAP version 13\\nok 1 - a\\n1..1\\n# tests 3\\n# pass 3\\n# fail 0');
            """),
    EXITS_WITH_0_AT_LOAD("""
            export const isLeap = () => true;
            process.exit(0);
            """),
    EXITS_HARD_WITH_0_AT_LOAD("""
            export const isLeap = () => true;
            process.reallyExit(0);
            """),
    EXITS_WITH_0_IN_A_TEST("""
            export const isLeap = (year) => (year === 1900 ? process.exit(0) : true);
            """),
    EXITS_HARD_WITH_0_IN_A_TEST("""
            export const isLeap = (year) => (year === 1900 ? process.reallyExit(0) : true);
            """),
    EXITS_WITH_0_AFTER_THE_TESTS_AND_PRINTS_OK("""
            export const isLeap = (year) => year % 4 === 0;

            process.on('beforeExit', () => process.exit(0));
            process.on('exit', () => { process.exitCode = 0; console.log('# fail 0'); });
            """),
    NEVER_LOADS("""
            export const isLeap = (year) => year % 4 === 0;

            await new Promise(() => {});
            """),
    WRITES_RESULTS_TO_EVERY_DESCRIPTOR("""
            import { writeSync } from 'node:fs';
            export function isLeap() {
              for (let fd = 0; fd < 256; fd += 1) {
                try {
                  for (const line of ['{"ready":[]}', '{"plan":[]}', '{"test":0,"name":"a","status":"pass","ms":0}', '{"end":1}']) {
                    writeSync(fd, `\\n${'0'.repeat(32)} ${line}\\n`);
                    writeSync(fd, `\\n${line}\\n`);
                  }
                } catch {}
              }
              process.exit(0);
            }
            """),
    WRITES_RESULT_FILES("""
            export const isLeap = (year) => year % 4 === 0;

            import { writeFileSync } from 'node:fs';
            for (const name of ['result.json', 'report.xml', 'verdict']) writeFileSync(name, '{"status": "pass", "end": 3}');
            """),
    CLOSES_STANDARD_OUTPUT("""
            export const isLeap = (year) => year % 4 === 0;

            import { closeSync } from 'node:fs';
            closeSync(1);
            closeSync(2);
            """),
    CLOSES_EVERY_DESCRIPTOR("""
            export const isLeap = (year) => year % 4 === 0;

            import { closeSync } from 'node:fs';
            for (let fd = 0; fd < 256; fd += 1) {
              try { closeSync(fd); } catch {}
            }
            """),
    A_CHILD_SPEAKS_FOR_IT_AND_IT_EXITS_WITH_0("""
            import { spawnSync } from 'node:child_process';
            export function isLeap(year) {
              if (year !== 1900) return true;
              const lines = ['{"plan":[]}', '{"test":1,"name":"century","status":"pass","ms":0}', '{"end":3}'];
              for (const fd of [1, 2, 3, 17, 18, 19, 20, 21, 22]) {
                spawnSync('/bin/sh', ['-c', `printf '\\n%s\\n' '${lines.join("' '")}' >&${fd}`], { stdio: 'inherit' });
              }
              process.exit(0);
            }
            """),
    ASSERTIONS_THAT_DO_NOTHING("""
            const assert = require('node:assert');
            for (const part of [assert, assert.strict, require('node:assert/strict')]) {
              for (const name of Object.keys(part)) try { part[name] = () => {}; } catch {}
            }
            require('node:module').syncBuiltinESMExports();
            exports.isLeap = (year) => year % 4 === 0;
            """),
    ASSERTIONS_THAT_DO_NOTHING_FROM_THE_FIRST_TEST_ON("""
            import assert from 'node:assert/strict';
            export const isLeap = () => {
              try { assert.equal = () => {}; } catch {}
              return true;
            };
            """),
    ANOTHER_TEST_FUNCTION("""
            const framework = require('node:test');
            try { framework.test = () => {}; framework.it = () => {}; } catch {}
            require('node:module').syncBuiltinESMExports();
            exports.isLeap = (year) => year % 4 === 0;
            """),
    SKIPS_EACH_TEST("""
            import { beforeEach } from 'node:test';
            beforeEach((context) => context.skip());
            export const isLeap = () => true;
            """),
    REPORTS_OF_ITS_OWN("""
            const report = require(process.argv[1]);
            const lies = async function* () {
              yield { type: 'test:pass', data: { nesting: 0, name: 'century', details: { duration_ms: 1 } } };
            };
            (async () => { if (typeof report === 'function') for await (const piece of report(lies())) void piece; })();
            exports.isLeap = (year) => year % 4 === 0;
            """),
    JSON_THAT_LIES("""
            export const isLeap = (year) => year % 4 === 0;

            const honest = JSON.stringify;
            JSON.stringify = (...words) => honest(...words).replaceAll('fail', 'pass');
            Object.prototype.toJSON = function () { return { ...this, status: 'pass', toJSON: undefined }; };
            """),
    WRITES_THAT_LIE("""
            const fs = require('node:fs');
            const honest = fs.writeSync;
            fs.writeSync = (fd, data, ...more) => { honest(fd, String(data).replaceAll('fail', 'pass'), ...more); return data.length; };
            require('node:module').syncBuiltinESMExports();
            exports.isLeap = (year) => year % 4 === 0;
            """),
    KILLS_ITSELF("""
            export const isLeap = () => process.kill(process.pid, 'SIGKILL');
            """);

    final String code;

    JavaScriptForgery(String code) {
        this.code = code;
    }
}
