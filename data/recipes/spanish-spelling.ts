/**
 * Names of Spanish origin that records of the United States write without accents, and Spanish-language news with
 * them: "Ruben Gallego", "Rubén Gallego".
 */
const ACCENTED: ReadonlyMap<string, string> = new Map(
  `Adrián Andrés Ángel Ábrego Álvarez Bárbara Benítez Cárdenas Cárcamo César Chávez Colón Cuéllar Cortés Dávila Débora Díaz
  Domínguez Félix Fernández Gálvez García Germán Giménez Gómez González Gutiérrez Guzmán Héctor Henríquez
  Hernández Ibáñez Íñiguez Jesús Jiménez Joaquín José Juárez Julián León López Luján Márquez Martín Martínez María
  Mejía Menéndez Méndez Mónica Muñoz Néstor Núñez Óscar Pérez Ramírez Ramón Raúl René Ríos Rodríguez Rubén Sánchez
  Solís Suárez Tomás Valdés Vázquez Vásquez Velázquez Verónica Víctor Yáñez`
    .split(/\s+/)
    .map((name) => [name.normalize('NFD').replace(/\p{M}/gu, ''), name] as const),
);

/** A full name as Spanish-language news spells it; the same where no part of it is known to take an accent. */
export function inSpanishSpelling(name: string): string {
  return name.replace(/[\p{L}\p{M}]+/gu, (part) => ACCENTED.get(part) ?? part);
}
