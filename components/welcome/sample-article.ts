import type { Language } from '../../lib/model/entity';

/** One paragraph, with the facts of the dataset that it rests on: it says nothing that they do not say. */
export type SampleParagraph = { text: string; facts: readonly string[] };
export type SampleArticle = { lang: Language; title: string; paragraphs: readonly SampleParagraph[] };

const EN: SampleArticle = {
  lang: 'en',
  title: 'The prison, the law and the men: what is on record, and what is disputed',
  paragraphs: [
    {
      text: 'CECOT, a maximum-security prison in Tecoluca, El Salvador, was built in 2022 and opened in late January 2023 with a stated capacity of 40,000 people. Flights on March 15 and 16, 2025 took 238 Venezuelans and 23 Salvadorans there from the United States.',
      facts: ['cecot#1', 'cecot#4'],
    },
    {
      text: 'In the same month President Trump invoked the Alien Enemies Act of 1798 against alleged members of Tren de Aragua. Before 2025 the law had been invoked three times: in the War of 1812, the First World War and the Second World War. In May 2025 federal judges in Texas, New York and Colorado ruled that it could not be used in this way against alleged members of the gang in their districts. How closely courts may examine the president’s use of it is disputed, as of January 2026.',
      facts: [
        'donald-trump#1',
        'alien-enemies-act#3',
        'alien-enemies-act#4',
        'alien-enemies-act#5',
        'alien-enemies-act#6',
      ],
    },
    {
      text: 'Whether the men belong to the gang is disputed. The U.S. government called most of them members in March 2025; the Department of Homeland Security said in January 2026 that it is confident in its intelligence and will not share it. Families and lawyers denied it for many of the men, who, AFP wrote in July 2025, were accused without evidence. A review by 60 Minutes, published in April 2025, found no apparent criminal record for about 75 percent of the 238 Venezuelans on a government list. U.S. officials answered that having no record does not mean that a person is not dangerous.',
      facts: ['tren-de-aragua#4', 'cecot#5', 'sixty-minutes#2'],
    },
    {
      text: 'At a hearing on March 15, 2025 Judge James Boasberg tried to stop the removals, but the flights went on. On December 22, 2025 he ruled that 137 men sent to El Salvador had been denied due process.',
      facts: ['james-boasberg#1', 'james-boasberg#4'],
    },
    {
      text: 'Three voices differ on who was legally responsible for the men. U.S. officials said for months, up to July 2025, that they were under El Salvador’s jurisdiction. The government of El Salvador told a UN working group, as became public in July 2025, that responsibility lay with the United States alone. Judge Boasberg found in December 2025 that the men had been in U.S. legal custody.',
      facts: ['cecot#8'],
    },
    {
      text: 'Among those flown to El Salvador on March 15, 2025 was Kilmar Abrego Garcia. A 2019 immigration court order had barred his removal to that country, and the U.S. government called it an administrative error in court. On April 14, 2025, in the Oval Office, President Nayib Bukele said that he would not send him back to the United States and lacked the power to do so. On December 11, 2025 Judge Paula Xinis ordered his release from detention by U.S. Immigration and Customs Enforcement.',
      facts: ['kilmar-abrego-garcia#1', 'kilmar-abrego-garcia#2', 'kilmar-abrego-garcia#6', 'nayib-bukele#4'],
    },
    {
      text: 'With later transfers the number of Venezuelans at the prison reached 252. They were flown to Venezuela on July 18, 2025 in an exchange for ten U.S. citizens or residents held by Caracas.',
      facts: ['cecot#4', 'cecot#6'],
    },
    {
      text: 'An earlier arrangement, the Asylum Cooperative Agreement, was signed by the United States and El Salvador on September 20, 2019. In December 2020 no asylum seeker had yet been transferred to El Salvador under it; in February 2021 the State Department suspended it.',
      facts: ['asylum-cooperative-agreement#1', 'asylum-cooperative-agreement#3', 'asylum-cooperative-agreement#4'],
    },
  ],
};

const ES: SampleArticle = {
  lang: 'es',
  title: 'La cárcel, la ley y los hombres: lo que consta y lo que se disputa',
  paragraphs: [
    {
      text: 'El CECOT, una prisión de máxima seguridad en Tecoluca, El Salvador, se construyó en 2022 y abrió a finales de enero de 2023 con una capacidad declarada de 40.000 personas. Vuelos del 15 y el 16 de marzo de 2025 llevaron allí desde Estados Unidos a 238 venezolanos y 23 salvadoreños.',
      facts: ['cecot#1', 'cecot#4'],
    },
    {
      text: 'Ese mismo mes, el presidente Trump invocó la Ley de Enemigos Extranjeros de 1798 contra presuntos miembros del Tren de Aragua. Antes de 2025 la ley se había invocado tres veces: en la guerra de 1812, la Primera Guerra Mundial y la Segunda Guerra Mundial. En mayo de 2025, jueces federales de Texas, Nueva York y Colorado resolvieron que no podía usarse de ese modo contra presuntos miembros de la banda en sus distritos. Hasta dónde pueden los tribunales examinar el uso que hace de ella el presidente está en disputa, a enero de 2026.',
      facts: [
        'donald-trump#1',
        'alien-enemies-act#3',
        'alien-enemies-act#4',
        'alien-enemies-act#5',
        'alien-enemies-act#6',
      ],
    },
    {
      text: 'Si los hombres pertenecen a la banda está en disputa. El Gobierno de Estados Unidos llamó miembros a la mayoría en marzo de 2025; el Departamento de Seguridad Nacional dijo en enero de 2026 que confía en su información de inteligencia y que no la compartirá. Familias y abogados lo negaron en el caso de muchos de ellos, que, según escribió AFP en julio de 2025, fueron acusados sin pruebas. Una revisión de 60 Minutes, publicada en abril de 2025, no halló antecedentes penales aparentes en cerca del 75 % de los 238 venezolanos de una lista del Gobierno. Funcionarios de Estados Unidos respondieron que no tener antecedentes no significa que una persona no sea peligrosa.',
      facts: ['tren-de-aragua#4', 'cecot#5', 'sixty-minutes#2'],
    },
    {
      text: 'En una audiencia del 15 de marzo de 2025, el juez James Boasberg intentó detener las expulsiones, pero los vuelos siguieron. El 22 de diciembre de 2025 resolvió que a 137 hombres enviados a El Salvador se les había negado el debido proceso.',
      facts: ['james-boasberg#1', 'james-boasberg#4'],
    },
    {
      text: 'Tres voces difieren sobre quién era legalmente responsable de los hombres. Funcionarios de Estados Unidos dijeron durante meses, hasta julio de 2025, que estaban bajo la jurisdicción de El Salvador. El Gobierno de El Salvador dijo a un grupo de trabajo de la ONU, según se supo en julio de 2025, que la responsabilidad era solo de Estados Unidos. El juez Boasberg concluyó en diciembre de 2025 que los hombres habían estado bajo custodia legal de Estados Unidos.',
      facts: ['cecot#8'],
    },
    {
      text: 'Entre los llevados a El Salvador el 15 de marzo de 2025 estaba Kilmar Abrego Garcia. Una orden de un tribunal de inmigración de 2019 prohibía su expulsión a ese país, y el Gobierno de Estados Unidos la llamó ante el tribunal un error administrativo. El 14 de abril de 2025, en el Despacho Oval, el presidente Nayib Bukele dijo que no lo enviaría de vuelta a Estados Unidos y que no tenía el poder de hacerlo. El 11 de diciembre de 2025 la jueza Paula Xinis ordenó que el Servicio de Inmigración y Control de Aduanas lo dejara en libertad.',
      facts: ['kilmar-abrego-garcia#1', 'kilmar-abrego-garcia#2', 'kilmar-abrego-garcia#6', 'nayib-bukele#4'],
    },
    {
      text: 'Con traslados posteriores, los venezolanos en la prisión llegaron a ser 252. El 18 de julio de 2025 fueron llevados en avión a Venezuela en un canje por diez ciudadanos o residentes de Estados Unidos retenidos por Caracas.',
      facts: ['cecot#4', 'cecot#6'],
    },
    {
      text: 'Un arreglo anterior, el Acuerdo de Cooperación de Asilo, fue firmado por Estados Unidos y El Salvador el 20 de septiembre de 2019. En diciembre de 2020 aún no se había trasladado a El Salvador a ningún solicitante de asilo en virtud de él; en febrero de 2021 el Departamento de Estado lo suspendió.',
      facts: ['asylum-cooperative-agreement#1', 'asylum-cooperative-agreement#3', 'asylum-cooperative-agreement#4'],
    },
  ],
};

/**
 * The article of the welcome page, on which a newcomer tries the marks. Written out of the dataset, and checked
 * against it in `tests/data`. CECOT stands first, so that the first mark is where the eye begins.
 */
export const SAMPLE_ARTICLES: Readonly<Record<Language, SampleArticle>> = { en: EN, es: ES };
