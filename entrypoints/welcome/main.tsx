import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import '../../components/styles/pages.css';
import '../../components/welcome/welcome.css';
import '../marks.css';
import { i18n } from '#i18n';
import { startPage } from '../own-pages/start-page';
import { WelcomeApp } from './WelcomeApp';

startPage(i18n.t('welcome.pageTitle'), <WelcomeApp />);
