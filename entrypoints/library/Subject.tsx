import { SubjectHead } from '../../components/library/SubjectHead';
import { call } from '../../lib/messaging/client';
import { closeSubject, growSubject, openSubject, subject } from './card-state';
import { counts, filter, setFilter } from './view-state';

/** The subject whose passages are listed, when it is one. */
export function Subject() {
  const [id, ...others] = filter.value.entities;
  if (id === undefined || others.length > 0) return null;
  const title = counts.value.entities.find(({ value }) => value === id)?.title ?? id;
  const card = subject.value?.id === id ? subject.value : null;
  return (
    <SubjectHead
      id={id}
      title={title}
      card={card}
      onOpen={() => void openSubject(id)}
      onLeave={() => {
        closeSubject();
        setFilter({ entities: [] });
      }}
      actions={{
        onClose: closeSubject,
        onGrow: growSubject,
        onRelated(related) {
          setFilter({ entities: [related] });
          void openSubject(related);
        },
        onMute: (entityId, where, isMuted) => call('muteEntity', { entityId, where, isMuted }).then(() => undefined),
        // They are what this page lists.
        onPassages() {},
        copy: (text) => navigator.clipboard.writeText(text),
      }}
    />
  );
}
