import { openPage } from '../../components/open-page';
import '../../components/claim-card.css';
import '../../listing/listing.css';
import './panel.css';
import { Panel } from './panel';

openPage('panelTitle', <Panel />);
