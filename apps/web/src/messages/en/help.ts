import type help from '../fr/help.ts';
import type { SameKeys } from '../index.ts';

export default {
  title: 'Help of the page',
  keys: 'Keys',
  key: {
    palette: 'Search a commune, a territory, an action',
    help: 'Open this help',
    close: 'Close what is open',
    table: 'On a chart: show its table',
    rows: 'In the table: move from one commune to the next, then Enter to open its card',
  },
  home: {
    title: 'Getting started',
    first: 'Pick a territory: a commune, an intercommunalité, a département, a region.',
    second: 'Three sentences sum it up; the map shows where people can, and cannot, reach a doctor.',
    third:
      'Everything can be read without an account. An account is for writing: creating a territory, keeping the supply ledger.',
  },
  observatory: {
    title: 'Reading the observatory',
    first:
      'The sentence at the top says what matters. The map, the table and the charts show the same indicator, for the same profession and year.',
    second:
      'Access (APL) counts the consultations that an inhabitant can obtain in a year near home, given the other people who turn to the same doctors. At 2.5 or less, the commune may be classed as a priority zone.',
    third:
      'Pick a commune on the map, in the table or by searching: its card says where its value comes from. The address of the page keeps all your choices: copy it to share the view.',
  },
  availability: {
    title: 'Everybody’s availability',
    first: 'A line a person, two columns a day; at the top, how many could come. Zero is marked.',
    second: 'Ask by e-mail: each answers by a personal link. Reminders stop at the answer.',
    third: 'Who telephones: open their name and enter it for them. Where each answer comes from is kept.',
  },
  myAvailability: {
    title: 'Saying when one is available',
    first: 'One question a screen; each answer is saved by itself, and “Undo” takes it back.',
    second: 'A calendar online blocks the times already taken; only the hours are kept.',
    third: 'Nothing is final: come back when you like, the last answer is there.',
  },
  patients: {
    title: 'Finding an appointment',
    first: 'Say where you are: the next consultations show by day, with their free times.',
    second: 'Choose a time, answer a few questions: it is booked, without account.',
    third: 'When nothing is free, the waiting list offers you the first place that becomes free.',
  },
  booking: {
    title: 'Your appointment',
    first: 'This page is yours: its address is your key. Keep it, do not share it.',
    second: 'You can cancel until the time of the appointment: the place goes at once to somebody else.',
    third: 'Your data can be downloaded and erased from here.',
  },
  appointments: {
    title: 'The secretary’s screen',
    first: 'N goes to the next free time, Enter opens the form: name, birth, telephone, Enter, it is booked.',
    second: 'Arrows walk from time to time. V: came, A: absent, M: move to a free time.',
    third:
      'Each reading of a patient is written down. Came, absent and moved are undone from the message; cancelling is not.',
  },
  sessions: {
    title: 'Sessions',
    first: 'A line a room, a column a day. Open a session to move it, call it off, change its clinician.',
    second: 'Before saving, the page says who will be told, moved, or must be called.',
    third: 'The division into slots shows at once the times that residents will see.',
  },
  places: {
    title: 'Places and clinicians',
    first: 'Register each place with its opening half-days and its rooms: that is what the rota covers.',
    second: 'Register who gives half-days, then invite them by e-mail: they answer for themselves.',
    third: 'A place or a person that was deleted comes back from the message that says so.',
  },
  'place-impact': {
    title: 'What the place changed',
    first: 'The first sentence says who has better access since the sessions of this place are published.',
    second: 'Bars compare where patients come from with what the model expected; T shows the tables.',
    third:
      'Choose a day of closing and somebody who settles: the page says what access becomes, and opens it as a scenario.',
  },
  rounds: {
    title: 'Planning rounds',
    first:
      'Set the period, the stops with their frequency, and who can go out on which days; then compute the calendar.',
    second:
      'Move a visit by dragging it or choosing it: each day says whether it fits, and if not, why. “Breakdown or absence” proposes the fewest changes.',
    third:
      'Publishing makes the sessions and tells town halls and doctors what changes for them. Ctrl + Z takes back, Ctrl + Shift + Z brings back.',
  },
  sharing: {
    title: 'Share consultations',
    first: 'Choose a commune, copy the code and give it to the town hall: its page keeps itself up to date.',
    second: 'Each place has its calendar: its address is added to any calendar.',
    third: 'Regulation reads free slots at the address shown; a key opens those that are kept for it.',
  },
  ledger: {
    title: 'Keeping the supply ledger',
    first:
      'The public register counts the professionals of each commune. You write beside it what it does not know yet: a departure, an arrival, more or less activity.',
    second:
      'Before saving, the page says how many inhabitants fall under or rise above 2.5 consultations a year, and in which communes. Afterwards the map of the observatory moves by as much.',
    third:
      'Ctrl + Z takes back your last action, Ctrl + Shift + Z brings it back. The history keeps who wrote what, and when.',
  },
  rotas: {
    title: 'Rotas',
    first: 'A rota starts from cabinets, their opening half-days and a period.',
    second: 'The column “Covered” says how many half-days have their doctor; the state says what is left to publish.',
    third: 'A deleted rota is brought back from the message that tells it.',
  },
  rota: {
    title: 'Making a rota',
    first:
      'Compute: each half-day goes to an available doctor, and each gap says its reason and the smallest changes that close it. Never against an availability.',
    second:
      'By hand: drag a doctor, or Space to pick up, arrows, Space to drop. V locks, Del takes away, Ctrl + Z undoes. Broken rules are said at once.',
    third:
      'Publishing writes the consultations and sends each doctor what changes for them. When somebody drops out, the rota is computed again with the fewest changes.',
  },
  myHalfDays: {
    title: 'My half-days',
    first: 'Your half-days to come, the next one first.',
    second:
      'To give one away or swap it: “Give away or swap”, then the colleague. They accept, the coordination approves.',
    third: 'Subscribe your calendar to the address at the bottom: it follows each publication.',
  },
  scenarios: {
    title: 'Your scenarios',
    first: 'A scenario is a trial: it changes nothing of what others see.',
    second: 'Tick two to four scenarios to compare them, maps side by side.',
    third: 'A deleted scenario comes back from the message that announces it.',
  },
  scenario: {
    title: 'Build a scenario',
    first: 'Add a change, put it on the map, turn its size: the sentence and the map answer at once.',
    second: 'Ctrl + Z undoes, Ctrl + Shift + Z redoes. Everything saves itself; the history keeps each version.',
    third: 'Once decided, write it into the ledger: the promise is kept and compared with the real effect.',
  },
  commune: {
    title: 'The page of a commune',
    first:
      'One sentence says the access of the commune, then where it comes from: each commune within reach and what it brings.',
    second: 'The page needs no account. Copy its link, print it on one A4 sheet, or keep it as a PDF.',
    third: 'Change the profession at the top of the page; the address keeps your choice.',
  },
  compare: {
    title: 'Compare',
    first: 'Search for a commune or a territory: it takes a column. Four at most, to stay readable.',
    second: 'The arrows under each name move it; the cross removes it.',
    third: 'The address of the page keeps the comparison: copy it, or export the figures.',
  },
  siting: {
    title: 'Search where to place care',
    first:
      'Choose a territory, an aim and a number of sites, then “Search”. The sentence at the top says what the proposed choice changes; below it, how far it is from the best possible.',
    second:
      'Impose or rule out a commune from the list or the map, then search again: land at hand or a refusal counts. The communes “nearly as good” replace a site within 5% of the gain.',
    third:
      'A long search stops when you want, the best choice found is kept. The address of the page finds the answer again.',
  },
  projection: {
    title: 'Reading the projection',
    first:
      'The sentence at the top compares the year chosen with today. The slider of the map changes that year everywhere; so do the arrow keys.',
    second:
      'Four sets of hypotheses stand side by side. “Yours” starts from the trend and can be set; the address of the page keeps them.',
    third:
      'Each parameter says whether it is published, estimated or assumed. The list of ten communes says where to act first, and when.',
  },
  data: {
    title: 'The data and their origin',
    first: 'Each set says who publishes it, under which licence, when it was loaded, and the checksum of its file.',
    second:
      'A coordination can load a newer version, or drop a file: it is checked line by line before it replaces the old one.',
    third: 'A refused file changes nothing. Remarks can be filtered and exported for its author.',
  },
  signIn: {
    title: 'Sign in',
    first: 'Give your e-mail address: a link arrives there, valid for 15 minutes, once.',
    second: 'This page can stay open: it notices that you are signed in.',
    third: 'Your organisation adds you by this address and gives you a role.',
  },
  account: {
    title: 'My account',
    first: 'Your organisations and your role in each. The chosen one receives what you write.',
    second: 'A coordination sees the mails of its organisation here, failed ones first.',
    third: 'On a shared computer, sign out before you go.',
  },
  projects: {
    title: 'Projects and equipment',
    first: 'Each project moves from stage to stage: drag its card, or choose the stage in its list.',
    second:
      'Once funded, one click adds it to the planned supply of the ledger; if the opening moves, the entries follow.',
    third: 'Registered equipment shows at once how many inhabitants reach it in 20, 30 and 45 minutes.',
  },
  budgets: {
    title: 'Budgets',
    first:
      'A budget computes five years month by month: acts, income, costs, cash, and the number of acts that balances it.',
    second:
      'Open a question, change a value: everything follows. Each value tells where it comes from; an assumption without source is to be confirmed.',
    third: 'It is saved as it goes. Ctrl + Z undoes. The key T shows the table of a chart.',
  },
  zoning: {
    title: 'Preparing a zoning',
    first:
      'The sentence at the top says how many inhabitants are in ZIP, of how many allowed, and what is left to motivate. The gauges follow each gesture.',
    second:
      'Choose a territory on the map or in the table: its panel says what each class would change. In the table 1, 2, 3 and 4 classify it as ZIP, ZAC, ZV, HZ.',
    third:
      'A mandatory ZIP leaves only with a motivation, and departures never exceed the margin. Ctrl + Z undoes; the history keeps everything.',
  },
  territories: {
    title: 'Territories',
    first: 'A territory is a set of communes: the whole observatory applies to it.',
    second: 'Create yours by search, by list, by file or by drawing it on the map. The draft stays in this browser.',
    third:
      'Ctrl + Z undoes, Ctrl + Shift + Z redoes. A deleted territory comes back from the message that tells of it.',
  },
} satisfies SameKeys<typeof help>;
