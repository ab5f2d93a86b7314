import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import '../../components/styles/pages.css';
import '../../components/popup/popup.css';
import { startPage } from '../own-pages/start-page';
import { PopupApp } from './PopupApp';

startPage('Sidelight', <PopupApp />);
