import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import '../../components/styles/card.css';
import '../../components/styles/pages.css';
import '../../components/options/options.css';
import { i18n } from '#i18n';
import { startPage } from '../own-pages/start-page';
import { OptionsApp } from './OptionsApp';

startPage(i18n.t('options.pageTitle'), <OptionsApp />);
