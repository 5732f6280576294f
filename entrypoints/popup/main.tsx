import { openPage } from '../../components/open-page';
import '../../components/claim-card.css';
import '../../listing/listing.css';
import './popup.css';
import { Popup } from './popup';

openPage('popupTitle', <Popup />);
