const { default: Sequencer } = require('@jest/test-sequencer');

/** A first run knows no durations and goes by the size of files: the suites that are long in little text begin first. */
class LongFirst extends Sequencer {
  sort(tests) {
    const isLong = ({ path }) => /\.conformance\.ts$|(?:withoutFaults|behaviour)\.test\.ts$/.test(path);
    const sorted = super.sort(tests);
    return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))];
  }
}

module.exports = LongFirst;
