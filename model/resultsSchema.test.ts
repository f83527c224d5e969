import ts from 'typescript';
import Ajv2020 from 'ajv/dist/2020';
import schema from './results.schema.json';
import { unverifiedCodes } from './unverified';

interface ObjectSchema {
  readonly required: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
}

/** What a property of a type says: its name, and a question mark where it may be absent. */
const declared = (symbol: ts.Symbol): string => symbol.name + (symbol.flags & ts.SymbolFlags.Optional ? '?' : '');

const described = ({ required, properties }: ObjectSchema): string[] =>
  Object.keys(properties)
    .map((name) => name + (required.includes(name) ? '' : '?'))
    .sort();

describe('results.schema.json', () => {
  const program = ts.createProgram([`${__dirname}/results.ts`, `${__dirname}/race.ts`], {
    strict: true,
    noLib: false,
    types: [],
  });
  const checker = program.getTypeChecker();
  const typeNamed = (file: string, name: string): string[] => {
    const source = program.getSourceFile(`${__dirname}/${file}.ts`);
    const module = source === undefined ? undefined : checker.getSymbolAtLocation(source);
    const symbol =
      module === undefined ? undefined : checker.getExportsOfModule(module).find((one) => one.name === name);
    if (symbol === undefined) throw new Error(`no type ${name} in ${file}`);
    return checker.getDeclaredTypeOfSymbol(symbol).getProperties().map(declared).sort();
  };

  test.each([
    ['results', 'Results', schema],
    ['results', 'LevelSummary', schema.$defs.levelSummary],
    ['results', 'RuleResult', schema.$defs.ruleResult],
    ['results', 'Finding', schema.$defs.finding],
    ['results', 'ReportedExchange', schema.$defs.reportedExchange],
    ['results', 'OperationTiming', schema.$defs.operationTiming],
    ['results', 'CleanUpLedger', schema.$defs.cleanUpLedger],
    ['race', 'Race', schema.$defs.race],
    ['race', 'RaceRequest', schema.$defs.raceRequest],
    ['race', 'OrdersTried', schema.$defs.ordersTried],
    ['race', 'OrderCause', schema.$defs.orderCause],
    ['observation', 'Observation', schema.$defs.observation],
    ['rule', 'Source', schema.$defs.ruleResult.properties.source],
    ['exchange', 'OutgoingRequest', schema.$defs.outgoingRequest],
    ['exchange', 'ReceivedResponse', schema.$defs.receivedResponse],
  ] as const)('%s.ts: %s has the properties that the schema describes', (file, name, object) => {
    expect(typeNamed(file, name)).toEqual(described(object));
  });

  test('names the reasons that there are', () => {
    expect(schema.$defs.unverifiedCode.enum).toEqual(unverifiedCodes);
  });

  test('is a valid schema of its draft, without words that mean nothing', () => {
    expect(() => new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema)).not.toThrow();
  });
});
