import { i18n } from '#i18n';
import { CheckRow } from '../parts/CheckRow';

/** Every permission of the manifest, with what it is for. */
const PERMISSIONS = [
  ...(['hosts', 'optionalHosts', 'activeTab', 'scripting', 'storage'] as const),
  ...(import.meta.env.FIREFOX ? [] : (['unlimitedStorage'] as const)),
  ...(['alarms', 'contextMenus'] as const),
];

export type PrivacySectionProps = { savesInPrivate: boolean; onSavesInPrivate(isOn: boolean): void };

export function PrivacySection({ savesInPrivate, onSavesInPrivate }: PrivacySectionProps) {
  return (
    <section id="privacy" aria-labelledby="privacy-title">
      <h2 class="pg" id="privacy-title">
        {i18n.t('options.privacy.title')}
      </h2>
      <div class="prose">
        <p>{i18n.t('options.privacy.reads')}</p>
        <p>{i18n.t('options.privacy.leaves')}</p>
        <p>{i18n.t('options.privacy.links')}</p>
        <p>{i18n.t('options.privacy.keeps')}</p>
      </div>
      <CheckRow label={i18n.t('options.privacy.savesInPrivate')} isChecked={savesInPrivate} onChange={onSavesInPrivate}>
        <span class="sm">{i18n.t('options.privacy.savesInPrivateMeans')}</span>
      </CheckRow>
      <h3 class="h3">{i18n.t('options.privacy.permissions')}</h3>
      <dl class="perms">
        {PERMISSIONS.map((permission) => (
          <div key={permission}>
            <dt>{i18n.t(`options.privacy.names.${permission}`)}</dt>
            <dd class="sm">{i18n.t(`options.privacy.reasons.${permission}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
