import { openPage } from '../../components/open-page';
import '../../components/desk.css';
import '../../components/claim-card.css';
import { Lookup } from './lookup';

openPage('lookupTitle', <Lookup />);
