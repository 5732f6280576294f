import { openPage } from '../../components/open-page';
import '../../components/claim-card.css';
import '../../components/segments.css';
import '../../listing/listing.css';
import './popup.css';
import './header.css';
import { Popup } from './popup';

openPage('popupTitle', <Popup />);
