import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import '../../components/styles/card.css';
import '../../components/styles/pages.css';
import '../../components/explore/explore.css';
import { i18n } from '#i18n';
import { startPage } from '../own-pages/start-page';
import { ExploreApp } from './ExploreApp';

startPage(i18n.t('explore.pageTitle'), <ExploreApp />);
