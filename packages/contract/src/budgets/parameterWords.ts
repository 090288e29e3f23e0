import type { Sentence } from '../errors.ts';

export interface ParameterWords {
  readonly name: Sentence;
  /** What it counts, what its default rests on, what to ask. */
  readonly note: Sentence;
}

const word = (fr: string, en: string, noteFr = '', noteEn = ''): ParameterWords => ({
  name: { fr, en },
  note: { fr: noteFr, en: noteEn },
});

/** Names and notes of the parameters of every kind of budget, by id. */
export const parameterWords: Readonly<Record<string, ParameterWords>> = {
  doctors: word(
    'Médecins (ETP)',
    'Doctors (FTE)',
    'À Cuincy : huit généralistes, dont cinq retraités à temps partiel.',
    'In Cuincy: eight GPs, five of them retired and part-time.',
  ),
  actsPerHour: word(
    'Rendez-vous proposés par heure',
    'Appointments offered per hour',
    'Centres de santé : 3 à 4 par heure en soins programmés.',
    'Health centres: 3 to 4 an hour for planned care.',
  ),
  hoursPerWeek: word(
    'Heures de consultation par semaine',
    'Consulting hours per week',
    '35 heures dans le débat sur Cuincy ; réunions et coordination en sont à retirer.',
    '35 hours in the debate on Cuincy; meetings and coordination are to be taken out.',
  ),
  weeksPerYear: word(
    'Semaines travaillées par an',
    'Weeks worked per year',
    '52 moins congés, jours fériés et formation.',
    '52 less leave, public holidays and training.',
  ),
  slotsBooked: word(
    'Rendez-vous réservés',
    'Appointments booked',
    'Créneaux remplis à 80 % en moyenne, absences comprises : 0,80 / 0,85 = 0,94.',
    'Slots filled at 80% on average, no-shows included: 0.80 / 0.85 = 0.94.',
  ),
  noShows: word(
    'Rendez-vous non honorés',
    'No-shows',
    'Relevés dans trois centres : 8, 15 et 21 %. Chez un généraliste libéral : 3,4 %, 6,4 % pour un nouveau patient.',
    'Measured in three centres: 8, 15 and 21%. With a self-employed GP: 3.4%, 6.4% for a new patient.',
  ),
  actPrice: word(
    'Tarif de la consultation',
    'Price of a consultation',
    '30 € depuis le 22 décembre 2024 ; 26,50 € auparavant.',
    '€30 since 22 December 2024; €26.50 before.',
  ),
  actSupplement: word(
    'Majorations, en moyenne par acte',
    'Supplements, mean per act',
    'Majorations et actes techniques, à relever sur un centre comparable.',
    'Supplements and technical acts, to be read from a comparable centre.',
  ),
  remoteShare: word(
    'Part de téléconsultations',
    'Share of teleconsultations',
    '20 % au plus de l’activité d’un médecin, hors ses propres patients.',
    'At most 20% of a doctor’s activity, own patients not counted.',
  ),
  remotePrice: word('Tarif de la téléconsultation', 'Price of a teleconsultation'),
  rejects: word(
    'Factures rejetées et non recouvrées',
    'Claims rejected and never recovered',
    '10 % en moyenne dans les centres de santé.',
    '10% on average in health centres.',
  ),
  insuranceRatio: word(
    'Assurance Maladie, en part des actes',
    'Assurance Maladie, as a share of fees',
    'Ses financements font 15 à 25 % des recettes, les actes 60 à 70 % : 20 / 65 = 0,31, moins 0,04 de Teulade.',
    'Its payments make 15–25% of income, acts 60–70%: 20 / 65 = 0.31, less 0.04 of Teulade.',
  ),
  priceGrowth: word('Hausse des tarifs par an', 'Yearly rise of prices'),
  doctorPay: word(
    'Salaire brut d’un médecin',
    'Gross pay of a doctor',
    'Centres municipaux : 70 000 à 90 000 € ; Évreux : 5 800 € par mois ; débat sur Cuincy : 100 000 €.',
    'Municipal centres: €70,000 to 90,000; Évreux: €5,800 a month; debate on Cuincy: €100,000.',
  ),
  nurses: word(
    'Infirmiers (ETP)',
    'Nurses (FTE)',
    'Cuincy : deux infirmières en pratique avancée pour huit médecins.',
    'Cuincy: two advanced-practice nurses for eight doctors.',
  ),
  nursePay: word('Salaire brut d’un infirmier', 'Gross pay of a nurse'),
  secretaries: word(
    'Secrétaires et assistants médicaux (ETP)',
    'Secretaries and medical assistants (FTE)',
    'Cuincy : deux secrétaires et deux assistants médicaux pour huit médecins.',
    'Cuincy: two secretaries and two medical assistants for eight doctors.',
  ),
  secretaryPay: word('Salaire brut d’un secrétaire', 'Gross pay of a secretary'),
  managers: word(
    'Direction et coordination (ETP)',
    'Management and coordination (FTE)',
    'Cuincy : un responsable de centre.',
    'Cuincy: one centre manager.',
  ),
  managerPay: word('Salaire brut de direction', 'Gross pay of management'),
  companions: word('Infirmier, chauffeur ou secrétaire à bord (ETP)', 'Nurse, driver or secretary on board (FTE)'),
  companionPay: word('Salaire brut à bord', 'Gross pay on board'),
  chargeRate: word(
    'Cotisations de l’employeur, en part du brut',
    'Employer’s charges, as a share of gross pay',
    'Dépend de l’employeur : collectivité, association, hôpital.',
    'Depends on the employer: local authority, association, hospital.',
  ),
  teuladeRate: word(
    'Subvention Teulade, en part des cotisations des soignants',
    'Teulade subsidy, as a share of carers’ charges',
    '11,5 % des cotisations patronales des personnels de santé.',
    '11.5% of the employer’s charges of health staff.',
  ),
  halfDaysPerWeek: word('Demi-journées ouvertes par semaine', 'Half-days open per week'),
  weeksOpen: word('Semaines ouvertes par an', 'Weeks open per year'),
  slotsPerHalfDay: word('Rendez-vous proposés par demi-journée', 'Appointments offered per half-day'),
  halfDayPay: word('Vacation brute par demi-journée', 'Gross pay per half-day'),
  dayAllowance: word(
    'Indemnité versée au médecin par jour',
    'Allowance paid to the doctor per day',
    'Solidarité territoriale : 200 € par jour en plus des actes. Laissez 0 si un autre la paie.',
    'Territorial solidarity: €200 a day besides acts. Leave 0 if somebody else pays it.',
  ),
  lodging: word('Logement des médecins', 'Lodging of the doctors'),
  car: word('Voiture des médecins', 'Car of the doctors'),
  monthlyRent: word('Loyer et charges', 'Rent and upkeep'),
  daysPerWeek: word(
    'Jours de tournée par semaine',
    'Days on the road per week',
    'Évreux : 3, puis 5.',
    'Évreux: 3, then 5.',
  ),
  slotsPerDay: word('Rendez-vous possibles par jour', 'Appointments possible per day'),
  patientsPerDay: word(
    'Patients vus par jour',
    'Patients seen per day',
    'Évreux : 7 à 15 ; Roanne : 800 consultations par an, 40 minutes chacune.',
    'Évreux: 7 to 15; Roanne: 800 consultations a year, 40 minutes each.',
  ),
  kilometres: word('Kilomètres par jour', 'Kilometres per day'),
  kilometreCost: word('Carburant et usure par kilomètre', 'Fuel and wear per kilometre'),
  vehicleUpkeep: word('Assurance, entretien, stationnement', 'Insurance, upkeep, parking'),
  vehicle: word('Véhicule aménagé', 'Fitted vehicle', 'Évreux : 70 000 €.', 'Évreux: €70,000.'),
  surface: word('Surface des locaux', 'Surface of the premises'),
  rent: word('Loyer par m²', 'Rent per m²'),
  upkeep: word('Énergie, ménage, entretien par m²', 'Energy, cleaning, upkeep per m²'),
  software: word(
    'Logiciels et matériel informatique, par poste de médecin',
    'Software and computers, per doctor’s post',
  ),
  supplies: word('Fournitures par acte', 'Supplies per act'),
  fixedCosts: word('Assurances, comptabilité, télécommunications', 'Insurance, accounting, telecoms'),
  costGrowth: word('Hausse des coûts par an', 'Yearly rise of costs'),
  rampMonths: word(
    'Mois pour atteindre la pleine activité',
    'Months to reach full activity',
    'Le personnel est payé dès l’ouverture, les patients arrivent peu à peu.',
    'Staff is paid from the opening, patients come little by little.',
  ),
  rampStart: word('Activité du premier mois', 'Activity of the first month'),
  equipment: word(
    'Équipement à l’ouverture',
    'Equipment at the opening',
    'Par médecin dans un centre.',
    'Per doctor in a centre.',
  ),
  equipmentYears: word(
    'Durée de vie de l’équipement',
    'Life of the equipment',
    'Il est racheté ensuite.',
    'It is bought again afterwards.',
  ),
  paymentDelay: word('Délai de paiement des actes', 'Delay before acts are paid'),
  openingCash: word('Argent disponible à l’ouverture', 'Money at hand at the opening'),
  equipmentSubsidy: word('Subvention d’équipement', 'Equipment subsidy'),
  yearlySubsidy: word(
    'Subvention de fonctionnement',
    'Running subsidy',
    'Collectivité, ARS : par an.',
    'Local authority, ARS: per year.',
  ),
  subsidyMonths: word('Durée de la subvention de fonctionnement', 'Duration of the running subsidy'),
};
