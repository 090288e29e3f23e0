import { type Formula, FUNCTIONS, type FunctionName, OPERATORS, type Operator } from './formula.ts';

/** Reads a formula; throws on a text that is none, naming the place. Formulas are written by us: a bad one is our mistake. */
export function parseFormula(text: string): Formula {
  const tokens = text.match(/\d+(?:\.\d+)?|\w+|<=|>=|[-+*/^<>=(),]|\S/g) ?? [];
  let at = 0;
  const fail = () => new SyntaxError(`Got “${tokens[at] ?? 'the end'}” at ${at} of “${text}”.`);
  const take = (wanted: string) => {
    if (tokens[at++] !== wanted) throw fail();
  };

  function level(strength: number): Formula {
    const operators: readonly string[] | undefined = OPERATORS[strength];
    if (!operators) return atom();
    let left = level(strength + 1);
    while (operators.includes(tokens[at] ?? '')) {
      const operator = tokens[at++] as Operator;
      left = { kind: 'binary', operator, left, right: level(strength + 1) };
    }
    return left;
  }

  function atom(): Formula {
    const token = tokens[at++];
    if (token === '(') {
      const inside = level(0);
      take(')');
      return inside;
    }
    if (token === undefined || !/^\w/.test(token)) throw fail();
    if (/^\d/.test(token)) return { kind: 'number', value: Number(token) };
    return tokens[at] === '(' ? call(token) : { kind: 'name', name: token };
  }

  function call(name: string): Formula {
    if (!(FUNCTIONS as readonly string[]).includes(name)) throw fail();
    const args: Formula[] = [];
    do {
      at++;
      args.push(level(0));
    } while (tokens[at] === ',');
    take(')');
    return { kind: 'call', function: name as FunctionName, args };
  }

  const whole = level(0);
  if (at !== tokens.length) throw fail();
  return whole;
}
