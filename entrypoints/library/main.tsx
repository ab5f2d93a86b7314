import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import '../../components/styles/card.css';
import '../../components/styles/pages.css';
import '../../components/library/library.css';
import { i18n } from '#i18n';
import { startPage } from '../own-pages/start-page';
import { LibraryApp } from './LibraryApp';

startPage(i18n.t('library.pageTitle'), <LibraryApp />);
